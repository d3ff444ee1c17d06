'use client';

import { Skeleton } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { revisionsQuery } from '../../api/revisions';
import { LoadMore } from '../../components/load-more';
import { ProblemNotice } from '../../components/problem-notice';
import { RevisionDetail } from './revision-detail';
import { RevisionList } from './revision-list';
import classes from './revisions-view.module.css';

const numberOf = (text: string | null): number | null => (text && /^\d+$/.test(text) ? Number(text) : null);

/** The history of a connector, and one revision of it against another. */
export function RevisionsView({ connector }: { connector: Connector }) {
  const parameters = useSearchParams();
  const query = useInfiniteQuery(revisionsQuery(connector.id));
  const [chosen, setChosen] = useState(() => numberOf(parameters.get('revision')));
  const [compared, setCompared] = useState<number | null>(null);
  const revisions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const wanted = chosen ?? connector.head;
  const selected = revisions.find(({ number }) => number === wanted) ?? revisions[0];
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!selected) return null;
  const others = revisions.filter(({ number }) => number !== selected.number);

  function select(number: number) {
    setChosen(number);
    setCompared(null);
    window.history.replaceState(null, '', `?tab=revisions&revision=${number}`);
  }

  /** What is current says most to those who call; of what is current itself, what it was made from. */
  const usual =
    others.find(({ isCurrent }) => isCurrent) ?? others.find(({ number }) => number === selected.parent);
  const against = others.find(({ number }) => number === compared) ?? usual ?? others[0];
  return (
    <div className={classes.panes}>
      <div>
        <RevisionList revisions={revisions} selected={selected.number} onSelect={select} />
        <LoadMore query={query} label="Load older revisions" />
      </div>
      <RevisionDetail
        connector={connector}
        revision={selected}
        others={others}
        against={against?.number ?? null}
        onAgainst={setCompared}
      />
    </div>
  );
}
