'use client';

import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { connectorQuery } from '../../api/connectors';
import { revisionQuery } from '../../api/revisions';
import { EmptyState } from '../../components/empty-state';
import { NotFoundNotice } from '../../components/not-found-notice';
import { PageHeader } from '../../components/page-header';
import { CollisionBoard } from './collision-board';

export function CollisionsPage({ id, number }: { id: string; number: number }) {
  const connector = useQuery(connectorQuery(id));
  const revision = useQuery(revisionQuery(id, number));
  const error = connector.error ?? revision.error;
  if (connector.isPending || revision.isPending) return <Skeleton height={420} radius="lg" />;
  if (!connector.data || !revision.data) {
    return (
      <NotFoundNotice
        error={error}
        what="connector"
        onRetry={() => {
          void connector.refetch();
          void revision.refetch();
        }}
      />
    );
  }
  const { name, head, abilities } = connector.data;
  const isOpen = revision.data.collisions.length > 0 && number === head && abilities.edit;
  return (
    <>
      <PageHeader title="Collisions">
        In{' '}
        <Anchor component={Link} href={`/connectors/${id}?tab=revisions&revision=${number}`}>
          {name}, revision {number}
        </Anchor>
        , the source and your team’s edits want different things in these places. Until you choose, yours
        stand.
      </PageHeader>
      {isOpen ? (
        <CollisionBoard key={number} id={id} revision={revision.data} />
      ) : (
        <EmptyState
          icon={<IconCircleCheck size={26} />}
          title="Nothing to resolve here"
          action={
            <Button component={Link} href={`/connectors/${id}?tab=revisions`}>
              To the revisions
            </Button>
          }
        >
          {number === head
            ? 'The source and your edits agree in this revision.'
            : `Revision ${head} has come after this one; what is left to resolve is there.`}
        </EmptyState>
      )}
    </>
  );
}
