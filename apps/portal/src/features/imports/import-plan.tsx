'use client';

import { Button, Skeleton } from '@mantine/core';
import type { Import, ImportPlan as Plan } from '@connectory/contracts';
import { IconCopy, IconKey, IconRefreshDot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { importPlanQuery } from '../../api/imports';
import { countOf } from '../../components/count-of';
import { ProblemNotice } from '../../components/problem-notice';
import { useImportAction } from './import-actions';
import classes from './import-plan.module.css';
import { DuplicateGroups, PlannedUpdates } from './import-plan-lists';

/** What an import would do, before it does: counts, secrets, near-duplicates, connectors that would change. */
export function ImportPlan({ item }: { item: Import }) {
  const query = useQuery(importPlanQuery(item.id));
  const committing = useImportAction(item.id);
  if (query.isPending) return <Skeleton height={220} radius="lg" mb="lg" />;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { totals, duplicates, updates } = query.data;
  const going = totals.entries - totals.failed;
  return (
    <section className={classes.plan} aria-labelledby="plan-title">
      <div className={classes.head}>
        <div>
          <h2 id="plan-title">This is what would happen</h2>
          <p>Nothing has happened yet. {countOf(totals.operations, 'operation')} in all.</p>
        </div>
        {item.abilities.commit && (
          <Button
            loading={committing.isPending}
            disabled={going === 0}
            onClick={() => committing.mutate('commit')}
          >
            Import {countOf(going, 'entry', 'entries')}
          </Button>
        )}
      </div>
      {committing.error && <ProblemNotice error={committing.error} />}
      <Totals totals={totals} />
      {totals.secrets > 0 && (
        <p className={classes.note}>
          <IconKey size={17} aria-hidden />
          {countOf(totals.secrets, 'secret value')} would be taken out before anything is kept: keys, tokens
          and passwords that stand in the files.
        </p>
      )}
      {duplicates.length > 0 && (
        <Part
          icon={<IconCopy size={17} aria-hidden />}
          title={`${countOf(duplicates.length, 'group')} of entries that are nearly the same`}
        >
          <DuplicateGroups groups={duplicates} />
        </Part>
      )}
      {updates.length > 0 && (
        <Part
          icon={<IconRefreshDot size={17} aria-hidden />}
          title={`${countOf(totals.update, 'connector')} would be updated`}
        >
          <PlannedUpdates updates={updates} />
        </Part>
      )}
    </section>
  );
}

function Totals({ totals }: Pick<Plan, 'totals'>) {
  const facts = [
    ['New connectors', totals.create],
    ['Updated', totals.update],
    ['Unchanged', totals.unchanged],
    ['With errors, kept as drafts', totals.withErrors],
    ['Refused', totals.failed],
  ] as const;
  return (
    <dl className={classes.totals}>
      {facts.map(([term, count]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{count.toLocaleString('en-GB')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({
  icon,
  title,
  children,
}: {
  icon: React.ReactNode;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <details className={classes.part}>
      <summary>
        {icon} {title}
      </summary>
      {children}
    </details>
  );
}
