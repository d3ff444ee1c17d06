'use client';

import { Button, FileButton } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { IconRefresh, IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { createRegistration, registrationQuery } from '../../api/registrations';
import { resyncConnector } from '../../api/revisions';
import { ProblemNotice } from '../../components/problem-notice';
import { randomKey } from '../../components/random-key';
import { Time } from '../../components/time';
import { isFinal } from '../registration/use-registration';
import { ReadingOutcome } from './reading-outcome';
import { SyncSchedule } from './sync-schedule';
import classes from './sync-panel.module.css';
import { outcomeWords } from './sync-words';

/** Where the source comes from, when it was last looked at, and the ways of reading it again. */
export function SyncPanel({ connector }: { connector: Connector }) {
  const { id, sync, abilities } = connector;
  const reading = useMutation({
    mutationFn: (file: File | null) =>
      file ? createRegistration({ kind: 'file', file, connectorId: id }, randomKey()) : resyncConnector(id),
  });
  // Kept up to date by whoever watches it, below.
  const { data: watched } = useQuery({ ...registrationQuery(reading.data?.id ?? ''), enabled: false });
  const isReading = reading.isPending || (reading.isSuccess && !(watched && isFinal(watched)));
  return (
    <section className={classes.panel} aria-label="Keeping it up to date">
      <div className={classes.facts}>
        {sync.address ? (
          <p className={classes.address}>
            Read from <code>{sync.address}</code>
          </p>
        ) : (
          <p>Handed over by hand. A newer version of it makes a new revision, and your edits stay.</p>
        )}
        <LastLook sync={sync} />
      </div>
      {abilities.edit && (
        <div className={classes.controls}>
          {sync.address && <SyncSchedule connector={connector} />}
          {sync.address ? (
            <Button
              variant="default"
              loading={isReading}
              leftSection={<IconRefresh size={16} aria-hidden />}
              onClick={() => reading.mutate(null)}
            >
              Read it again now
            </Button>
          ) : (
            <FileButton onChange={(file) => file && reading.mutate(file)}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  loading={isReading}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  Hand over a newer version
                </Button>
              )}
            </FileButton>
          )}
        </div>
      )}
      {reading.error && <ProblemNotice error={reading.error} />}
      {reading.data && (
        <ReadingOutcome key={reading.data.id} connectorId={id} registrationId={reading.data.id} />
      )}
    </section>
  );
}

function LastLook({ sync: { lastAt, outcome, message, failures, nextAt } }: Pick<Connector, 'sync'>) {
  if (!lastAt || !outcome) return null;
  return (
    <p className={classes.last} data-failed={outcome === 'failed' || undefined}>
      Last looked at <Time at={lastAt} />: {outcomeWords(outcome)}
      {failures > 1 && `, ${failures} times in a row`}.{message && ` ${message}`}
      {nextAt && (
        <>
          {' '}
          Next look <Time at={nextAt} />.
        </>
      )}
    </p>
  );
}
