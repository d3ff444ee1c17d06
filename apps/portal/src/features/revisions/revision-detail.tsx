'use client';

import { Alert, Button, NativeSelect } from '@mantine/core';
import type { Connector, RevisionSummary } from '@connectory/contracts';
import { IconAlertTriangle, IconArrowsSplit2, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { revisionQuery } from '../../api/revisions';
import { ProblemNotice } from '../../components/problem-notice';
import { Time } from '../../components/time';
import { DiffView } from './diff-view';
import { EditList } from './edit-list';
import { PublishDialog } from './publish-dialog';
import classes from './revision-detail.module.css';
import { madeByWords, troublesOf } from './revision-words';

interface RevisionDetailProps {
  readonly connector: Connector;
  readonly revision: RevisionSummary;
  readonly others: readonly RevisionSummary[];
  readonly against: number | null;
  readonly onAgainst: (number: number) => void;
}

export function RevisionDetail({ connector, revision, others, against, onAgainst }: RevisionDetailProps) {
  const { id } = connector;
  const { number, publishedBy, publishedAt } = revision;
  const full = useQuery(revisionQuery(id, number));
  return (
    <section className={classes.detail} aria-labelledby="revision-title">
      <div className={classes.head}>
        <div>
          <h2 id="revision-title">Revision {number}</h2>
          <p>
            {madeByWords(revision)} by {revision.createdBy} <Time at={revision.createdAt} />
            {revision.parent !== null && `, on top of revision ${revision.parent}`}.
            {publishedAt && (
              <>
                {' '}
                Published by {publishedBy} <Time at={publishedAt} />.
              </>
            )}
          </p>
        </div>
        <RevisionActions connector={connector} revision={revision} />
      </div>
      <Obstacle connector={connector} revision={revision} />
      {against !== null && (
        <>
          <NativeSelect
            label="What has changed since"
            className={classes.against}
            value={String(against)}
            data={others.map((other) => ({
              value: String(other.number),
              label: `Revision ${other.number}${other.isCurrent ? ' (current)' : ''}`,
            }))}
            onChange={({ currentTarget: { value } }) => onAgainst(Number(value))}
          />
          <DiffView key={`${against} ${number}`} id={id} from={against} to={number} />
        </>
      )}
      <div>
        <h3 className={classes.subtitle}>Your team’s edits in it</h3>
        {full.error && <ProblemNotice error={full.error} onRetry={() => void full.refetch()} />}
        {full.data && <EditList overlay={full.data.overlay} />}
      </div>
    </section>
  );
}

function RevisionActions({ connector, revision }: Pick<RevisionDetailProps, 'connector' | 'revision'>) {
  const [isOpen, setOpen] = useState(false);
  const { id, abilities, state } = connector;
  const { number, isCurrent, isHead, collisionCount, findingCounts } = revision;
  const isShown = isCurrent && state === 'published';
  return (
    <div className={classes.actions}>
      {collisionCount > 0 && isHead && abilities.edit && (
        <Button
          component={Link}
          href={`/connectors/${id}/revisions/${number}/collisions`}
          leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
        >
          Resolve collisions
        </Button>
      )}
      {isHead && abilities.edit && (
        <Button
          component={Link}
          href={`/connectors/${id}/edit`}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          Edit
        </Button>
      )}
      {!isShown && abilities.publish && collisionCount === 0 && findingCounts.error === 0 && (
        <Button onClick={() => setOpen(true)}>
          {number < connector.revision ? 'Make it current again' : 'Publish'}
        </Button>
      )}
      <PublishDialog
        key={number}
        connector={connector}
        revision={revision}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}

/** What has to be done before a draft can be published. */
function Obstacle({ revision }: Pick<RevisionDetailProps, 'connector' | 'revision'>) {
  const { state, collisionCount, findingCounts, isHead } = revision;
  const troubles = troublesOf(revision);
  if (state !== 'draft' || troubles.length === 0) return null;
  const advice = !isHead
    ? 'Edits and readings go on from another revision; this one stays as it is.'
    : collisionCount > 0
      ? 'Choose a side in each place where the source and your edits disagree; then it can be published.'
      : findingCounts.error > 0
        ? 'Correct the errors in an edit; then it can be published.'
        : 'Publishing it asks you to acknowledge what it breaks.';
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />} title={troubles.join(', ')}>
      {advice}
    </Alert>
  );
}
