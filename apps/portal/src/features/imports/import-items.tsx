'use client';

import { Skeleton } from '@mantine/core';
import type { Import, RegistrationState } from '@connectory/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importItemsQuery } from '../../api/imports';
import { LoadMore } from '../../components/load-more';
import { ProblemNotice } from '../../components/problem-notice';
import list from '../../components/row-list.module.css';
import { ImportItemRow } from './import-item-row';
import classes from './import-items.module.css';

const filters: readonly { state: RegistrationState; label: string }[] = [
  { state: 'received', label: 'Waiting' },
  { state: 'running', label: 'Running' },
  { state: 'planned', label: 'Planned' },
  { state: 'published', label: 'Published' },
  { state: 'needs-review', label: 'Needs review' },
  { state: 'failed', label: 'Failed' },
  { state: 'cancelled', label: 'Cancelled' },
];

/** The entries of an import, a hundred at a time; what is out of sight costs the browser nothing. */
export function ImportItems({ item, isLive }: { item: Import; isLive: boolean }) {
  const [state, setState] = useState<RegistrationState | null>(null);
  const query = useInfiniteQuery({
    ...importItemsQuery(item.id, state),
    // Who has scrolled on reads; a list that moves under the eyes helps nobody.
    refetchInterval: ({ state: { data } }) => (isLive && (data?.pages.length ?? 0) < 2 ? 3_000 : false),
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const choices = filters.filter((filter) => (item.counts[filter.state] ?? 0) > 0 || filter.state === state);
  return (
    <section aria-labelledby="entries-title">
      <div className={classes.head}>
        <h2 id="entries-title" className={classes.title}>
          Entries
        </h2>
        <div className={classes.filters} role="group" aria-label="Show">
          <FilterButton isOn={state === null} count={item.entryCount} onClick={() => setState(null)}>
            All
          </FilterButton>
          {choices.map((choice) => (
            <FilterButton
              key={choice.state}
              isOn={state === choice.state}
              count={item.counts[choice.state] ?? 0}
              onClick={() => setState(choice.state)}
            >
              {choice.label}
            </FilterButton>
          ))}
        </div>
      </div>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={280} radius="lg" />}
      {query.isSuccess && entries.length === 0 && (
        <p className={classes.none}>
          {state === null ? 'No entries yet.' : 'None is in this state any more.'}
        </p>
      )}
      {entries.length > 0 && (
        <ul className={list.list} aria-label="Entries of the import">
          {entries.map((entry) => (
            <ImportItemRow key={entry.registrationId} entry={entry} />
          ))}
        </ul>
      )}
      <LoadMore query={query} label="Load more entries" />
    </section>
  );
}

interface FilterButtonProps {
  readonly isOn: boolean;
  readonly count: number;
  readonly onClick: () => void;
  readonly children: string;
}

const FilterButton = ({ isOn, count, onClick, children }: FilterButtonProps) => (
  <button type="button" className={classes.filter} aria-pressed={isOn} onClick={onClick}>
    {children} <span>{count.toLocaleString('en-GB')}</span>
  </button>
);
