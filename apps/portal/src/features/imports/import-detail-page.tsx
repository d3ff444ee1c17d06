'use client';

import { Alert, Skeleton, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { Import } from '@connectory/contracts';
import { IconArrowBackUp } from '@tabler/icons-react';
import { isResting } from '../../api/imports';
import { countOf } from '../../components/count-of';
import { NotFoundNotice } from '../../components/not-found-notice';
import { StateBadge } from '../../components/state-badge';
import { Time } from '../../components/time';
import { ImportActions } from './import-actions';
import classes from './import-detail-page.module.css';
import { ImportFailures } from './import-failures';
import { ImportItems } from './import-items';
import { ImportPlan } from './import-plan';
import { ImportProgress } from './import-progress';
import { importTitle } from './import-title';
import { useImport } from './use-import';

export function ImportDetailPage({ id }: { id: string }) {
  const { query, isReconnecting } = useImport(id);
  useDocumentTitle(query.data ? `${importTitle(query.data)} · Connectory` : 'Import · Connectory');
  if (query.isPending) return <Skeleton height={300} radius="lg" />;
  if (!query.data) {
    return <NotFoundNotice error={query.error} what="import" onRetry={() => void query.refetch()} />;
  }
  const item = query.data;
  const isLive = !isResting(item);
  return (
    <>
      <div className={classes.header}>
        <div>
          <div className={classes.title}>
            <Title order={1}>{importTitle(item)}</Title>
            <StateBadge state={item.state} />
          </div>
          <p className={classes.facts}>
            <span>{countOf(item.entryCount, 'entry', 'entries')}</span>
            <span>
              handed over by {item.createdBy} <Time at={item.createdAt} />
            </span>
            {item.finishedAt && (
              <span>
                ended <Time at={item.finishedAt} />
              </span>
            )}
          </p>
        </div>
        <ImportActions item={item} />
      </div>
      {isReconnecting && (
        <Text size="sm" c="dimmed" role="status" mb="md">
          The connection broke. The work goes on; reconnecting…
        </Text>
      )}
      <UndoOutcome item={item} />
      {item.state === 'planned' ? <ImportPlan item={item} /> : <ImportProgress item={item} isLive={isLive} />}
      {isLive && <ImportFailures failures={item.lastFailures} />}
      <ImportItems item={item} isLive={isLive} />
    </>
  );
}

function UndoOutcome({ item: { state, undone } }: { item: Import }) {
  if (state !== 'undone' && state !== 'undoing') return null;
  return (
    <Alert
      color="gray"
      mb="lg"
      role="status"
      icon={<IconArrowBackUp size={20} aria-hidden />}
      title={state === 'undone' ? 'Taken back' : 'Being taken back'}
    >
      {countOf(undone.takenBack, 'entry', 'entries')} taken back
      {undone.kept > 0 &&
        `, ${undone.kept.toLocaleString('en-GB')} kept because somebody has changed them since`}
      .
    </Alert>
  );
}
