'use client';

import { Button, ColorInput, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { ChangeConnectorRequest, Connector } from '@connectory/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../../api/api-error';
import { changeConnector, putIcon, removeIcon } from '../../api/connector-look';
import { useConnectorChanged } from '../../api/revisions';
import { ProblemNotice } from '../../components/problem-notice';
import { IconField, type IconChange } from './icon-field';
import { lookChange } from './look-change';

interface LookFormProps {
  readonly connector: Connector;
  readonly tag: string;
  readonly onDone: () => void;
  readonly onReload: () => void;
}

const swatches = ['#0f626f', '#1d5fa8', '#6b3fa0', '#b42368', '#a8421a', '#8a5200', '#4d6b1d', '#3c484f'];

export function LookForm({ connector, tag, onDone, onReload }: LookFormProps) {
  const [name, setName] = useState(connector.name);
  const [description, setDescription] = useState(connector.description);
  const [color, setColor] = useState(connector.brandColor ?? '');
  const [icon, setIcon] = useState<IconChange>('keep');
  const change = lookChange(connector, { name, description, color });
  const saving = useSaving(connector.id, tag, onDone);
  const isColor = color === '' || /^#[0-9a-f]{6}$/i.test(color);
  const canSave = name.trim() !== '' && isColor && (change !== null || icon !== 'keep');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (canSave) saving.mutate({ change, icon });
  }

  return (
    <form noValidate aria-label="Name and icon" onSubmit={submit}>
      <Stack gap="md">
        <IconField connector={connector} change={icon} onChange={setIcon} />
        <TextInput
          data-autofocus
          label="Name"
          maxLength={120}
          autoComplete="off"
          value={name}
          error={name.trim() === '' && 'Give it a name'}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Textarea
          label="Description"
          description="A little Markdown is fine. It stays when the source is read again."
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4_000}
          value={description}
          onChange={({ currentTarget: { value } }) => setDescription(value)}
        />
        <ColorInput
          label="Brand colour"
          description="Behind the initials of a connector without an icon"
          placeholder="None chosen"
          format="hex"
          swatches={swatches}
          swatchesPerRow={8}
          withEyeDropper={false}
          popoverProps={{ withinPortal: true }}
          value={color}
          error={!isColor && 'Use the form #rrggbb'}
          onChange={setColor}
        />
        {saving.error && <ProblemNotice error={saving.error} />}
        <Group justify="flex-end">
          {isChangedMeanwhile(saving.error) && (
            <Button variant="default" onClick={onReload}>
              Discard mine and load theirs
            </Button>
          )}
          <Button variant="default" onClick={onDone}>
            Close
          </Button>
          <Button type="submit" disabled={!canSave} loading={saving.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const isChangedMeanwhile = (error: Error | null) =>
  error instanceof ApiError && error.code === 'connector/changed-meanwhile';

function useSaving(id: string, tag: string, onDone: () => void) {
  const changed = useConnectorChanged(id);
  return useMutation({
    mutationFn: async ({ change, icon }: { change: ChangeConnectorRequest | null; icon: IconChange }) => {
      // First what may be refused because somebody else was faster: the icon has a tag of its own.
      if (change) await changeConnector(id, tag, change);
      if (icon === 'remove') await removeIcon(id);
      else if (icon !== 'keep') await putIcon(id, icon);
    },
    onSuccess: onDone,
    onSettled: changed,
  });
}
