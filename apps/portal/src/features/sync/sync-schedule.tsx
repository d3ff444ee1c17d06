'use client';

import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Connector } from '@connectory/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { scheduleSync, useConnectorChanged } from '../../api/revisions';
import { ProblemNotice } from '../../components/problem-notice';
import classes from './sync-panel.module.css';
import { intervals, intervalWords } from './sync-words';

const shortest = 5;
const longest = 525_600;

/** How often the address is looked at by itself. */
export function SyncSchedule({ connector: { id, sync } }: { connector: Connector }) {
  const [own, setOwn] = useState<number | null>(null);
  const changed = useConnectorChanged(id);
  const saving = useMutation({
    mutationFn: (minutes: number | null) => scheduleSync(id, minutes),
    onSuccess: async (_, minutes) => {
      setOwn(null);
      notifications.show({
        message: minutes === null ? 'Read again only by hand' : `Looked at ${intervalWords(minutes)}`,
      });
      await changed();
    },
  });
  const { everyMinutes } = sync;
  const known = [...new Set([...intervals, ...(everyMinutes === null ? [] : [everyMinutes])])];
  const isValid = own !== null && own >= shortest && own <= longest;
  return (
    <>
      <form
        className={classes.schedule}
        onSubmit={(event) => {
          event.preventDefault();
          if (isValid) saving.mutate(own);
        }}
      >
        <NativeSelect
          aria-label="Look at it by itself"
          disabled={saving.isPending}
          value={own === null ? String(everyMinutes ?? 'never') : 'own'}
          data={[
            { value: 'never', label: 'Only by hand' },
            ...known
              .toSorted((a, b) => a - b)
              .map((minutes) => ({
                value: String(minutes),
                label: `By itself, ${intervalWords(minutes)}`,
              })),
            { value: 'own', label: 'Another interval…' },
          ]}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'own') return setOwn(everyMinutes ?? 30);
            setOwn(null);
            saving.mutate(value === 'never' ? null : Number(value));
          }}
        />
        {own !== null && (
          <>
            <NumberInput
              aria-label="Minutes"
              className={classes.minutes ?? ''}
              suffix=" minutes"
              min={shortest}
              max={longest}
              allowDecimal={false}
              value={own}
              onChange={(value) => setOwn(Number(value))}
            />
            <Button type="submit" disabled={!isValid} loading={saving.isPending}>
              Set
            </Button>
          </>
        )}
      </form>
      {saving.error && <ProblemNotice error={saving.error} />}
    </>
  );
}
