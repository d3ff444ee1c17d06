'use client';

import { Button, FileButton, Text } from '@mantine/core';
import { mostIconBytes, type Connector } from '@connectory/contracts';
import { useEffect, useState } from 'react';
import { ConnectorIcon } from '../../components/connector-icon';
import { formatBytes } from '../../components/format-bytes';
import classes from './icon-field.module.css';

/** What becomes of the icon when the form is saved. */
export type IconChange = 'keep' | 'remove' | File;

interface IconFieldProps {
  readonly connector: Connector;
  readonly change: IconChange;
  readonly onChange: (change: IconChange) => void;
}

const size = 64;

export function IconField({ connector, change, onChange }: IconFieldProps) {
  const [fault, setFault] = useState<string | null>(null);
  const preview = usePreview(change);

  function choose(file: File | null) {
    if (!file) return;
    const isTooLarge = file.size > mostIconBytes;
    setFault(
      isTooLarge ? `It has ${formatBytes(file.size)}; at most ${formatBytes(mostIconBytes)} will do` : null,
    );
    if (!isTooLarge) onChange(file);
  }

  return (
    <div className={classes.field} role="group" aria-label="Icon">
      {preview ? (
        <img className={classes.preview} src={preview} alt="The new icon" width={size} height={size} />
      ) : (
        <ConnectorIcon connector={connector} size={size} />
      )}
      <div>
        <div className={classes.buttons}>
          <FileButton accept="image/png,image/jpeg,image/webp,image/svg+xml" onChange={choose}>
            {(button) => (
              <Button {...button} size="xs" variant="default">
                Choose an icon
              </Button>
            )}
          </FileButton>
          {change === 'keep' ? (
            <Button size="xs" variant="subtle" color="gray" onClick={() => onChange('remove')}>
              Remove icon
            </Button>
          ) : (
            <Button size="xs" variant="subtle" color="gray" onClick={() => onChange('keep')}>
              Keep the old one
            </Button>
          )}
        </div>
        <Text size="xs" c="dimmed" mt={6} role="status">
          {change === 'remove'
            ? 'Its initials stand for it when you save.'
            : 'PNG, JPEG, WebP or SVG, at most 1 MiB. It is made square.'}
        </Text>
        {fault && (
          <Text size="sm" c="red" role="alert">
            {fault}
          </Text>
        )}
      </div>
    </div>
  );
}

/** The chosen image as an address that shows it; of data, which the content security policy lets through. */
function usePreview(change: IconChange): string | null {
  const [preview, setPreview] = useState<{ readonly of: IconChange; readonly address: string } | null>(null);
  useEffect(() => {
    if (typeof change === 'string') return;
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === 'string') setPreview({ of: change, address: reader.result });
    };
    reader.readAsDataURL(change);
    return () => reader.abort();
  }, [change]);
  return preview?.of === change ? preview.address : null;
}
