'use client';

import { Alert, Button } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { IconVersions } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { revisionQuery } from '../../api/revisions';
import classes from './draft-banner.module.css';
import { madeByWords, troublesOf } from './revision-words';

/** Above a connector: a newer revision waits for somebody to publish it. */
export function DraftBanner({ connector, onOpen }: { connector: Connector; onOpen: () => void }) {
  const { id, head, revision, abilities } = connector;
  const isWaiting = head > revision;
  const { data } = useQuery({ ...revisionQuery(id, head), enabled: isWaiting });
  if (!isWaiting || !data || data.state !== 'draft') return null;
  const troubles = troublesOf(data);
  return (
    <Alert
      color={troubles.length > 0 ? 'orange' : 'petrol'}
      mb="lg"
      icon={<IconVersions size={20} aria-hidden />}
      title={`Revision ${head} waits to be published`}
    >
      <div className={classes.banner}>
        <p>
          {madeByWords(data)} by {data.createdBy}:{' '}
          {troubles.length > 0 ? troubles.join(', ') : 'nothing in it breaks a caller'}. Callers get revision{' '}
          {revision} until then.
        </p>
        {data.collisionCount > 0 && abilities.edit ? (
          <Button component={Link} href={`/connectors/${id}/revisions/${head}/collisions`} size="sm">
            Resolve {data.collisionCount === 1 ? 'it' : 'them'}
          </Button>
        ) : (
          <Button size="sm" onClick={onOpen}>
            Look at it
          </Button>
        )}
      </div>
    </Alert>
  );
}
