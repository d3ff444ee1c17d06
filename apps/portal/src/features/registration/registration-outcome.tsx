'use client';

import { Alert, Button } from '@mantine/core';
import { ledgerSentence, type Registration } from '@connectory/contracts';
import {
  IconAlertTriangle,
  IconArrowRight,
  IconCircleCheck,
  IconCircleX,
  IconLock,
} from '@tabler/icons-react';
import Link from 'next/link';
import { countOf } from '../../components/count-of';
import classes from './registration-outcome.module.css';

const looks = {
  published: { color: 'green', Icon: IconCircleCheck, title: 'Published' },
  'needs-review': { color: 'orange', Icon: IconAlertTriangle, title: 'Needs review' },
  failed: { color: 'red', Icon: IconCircleX, title: 'This could not be registered' },
  cancelled: { color: 'gray', Icon: IconCircleX, title: 'Cancelled' },
} as const;

/** How it ended, what was kept of the source, and the way on. */
export function RegistrationOutcome({ registration }: { registration: Registration }) {
  const { state, connectorId, ledger, secretsRemoved } = registration;
  if (state === 'received' || state === 'running' || state === 'planned') return null;
  const { color, Icon, title } = looks[state];
  return (
    <Alert color={color} icon={<Icon size={20} aria-hidden />} title={title} mb="lg" role="status">
      <div className={classes.outcome}>
        <div className={classes.words}>
          <p>{explain(registration)}</p>
          {ledger && ledger.nodes > 0 && <p data-testid="ledger">{ledgerSentence(ledger)}.</p>}
          {secretsRemoved > 0 && (
            <p className={classes.secrets}>
              <IconLock size={15} aria-hidden />
              {countOf(secretsRemoved, 'secret value')} {secretsRemoved === 1 ? 'was' : 'were'} taken out of
              the source before it was kept.
            </p>
          )}
        </div>
        {connectorId ? (
          <Button
            component={Link}
            href={`/connectors/${connectorId}`}
            rightSection={<IconArrowRight size={16} aria-hidden />}
          >
            Open the connector
          </Button>
        ) : (
          <Button component={Link} href="/register" variant="default">
            Register again
          </Button>
        )}
      </div>
    </Alert>
  );
}

function explain({ state, revision, findingCounts, connectorId }: Registration): string {
  const errors = countOf(findingCounts.error, 'error');
  if (state === 'published') return `The connector is in the catalog, as revision ${revision ?? 1}.`;
  if (state === 'needs-review') {
    return connectorId
      ? `The connector is kept as a draft, because of ${errors}. Correct the document and register it again.`
      : `Connectory found ${errors}. Correct the document and register it again.`;
  }
  if (state === 'failed') {
    return findingCounts.error > 0
      ? 'What stopped it is below, at its place in the document. Correct it and register it again.'
      : 'The work did not come to an end. Register it again; if it stays, ask whoever runs Connectory.';
  }
  return 'It was stopped before it was done.';
}
