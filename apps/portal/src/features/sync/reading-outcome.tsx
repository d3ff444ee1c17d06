'use client';

import { Anchor, Loader } from '@mantine/core';
import type { Registration } from '@connectory/contracts';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import { connectorQuery } from '../../api/connectors';
import { isFinal, useRegistration } from '../registration/use-registration';
import classes from './sync-panel.module.css';

interface ReadingOutcomeProps {
  readonly connectorId: string;
  readonly registrationId: string;
}

/** Watches a source being read again, and says how it ended and where to go on. */
export function ReadingOutcome({ connectorId, registrationId }: ReadingOutcomeProps) {
  const { query } = useRegistration(registrationId);
  const registration = query.data;
  const hasEnded = registration !== undefined && isFinal(registration);
  const queryClient = useQueryClient();

  // Not when an event says so: it may have ended before anybody listened.
  useEffect(() => {
    if (hasEnded) void queryClient.invalidateQueries({ queryKey: connectorQuery(connectorId).queryKey });
  }, [hasEnded, connectorId, queryClient]);

  return (
    <p role="status" className={classes.outcome}>
      {hasEnded ? (
        <Ended registration={registration} connectorId={connectorId} />
      ) : (
        <>
          <Loader size={14} aria-hidden /> Reading the source…
        </>
      )}
    </p>
  );
}

function Ended({ registration, connectorId }: { registration: Registration; connectorId: string }) {
  const { id, state, outcome, revision } = registration;
  if (state === 'published' && outcome === 'unchanged') return <>The source says the same as before.</>;
  const toRevision = (
    <Anchor
      component={Link}
      href={`/connectors/${connectorId}?tab=revisions&revision=${revision ?? ''}`}
      inherit
    >
      Revision {revision}
    </Anchor>
  );
  if (state === 'published')
    return <>The source has changed. {toRevision} is published, with your edits in it.</>;
  if (state === 'needs-review' && revision !== null) {
    return <>The source has changed. {toRevision} waits for somebody to look at it.</>;
  }
  return (
    <>
      It could not be read.{' '}
      <Anchor component={Link} href={`/registrations/${id}`} inherit>
        See why
      </Anchor>
    </>
  );
}
