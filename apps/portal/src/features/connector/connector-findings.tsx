'use client';

import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { connectorFindingsQuery, connectorSourceQuery } from '../../api/connectors';
import { LoadMore } from '../../components/load-more';
import { ProblemNotice } from '../../components/problem-notice';
import { FindingsInText } from '../findings/findings-in-text';
import { languageOf } from './language-of';

export function ConnectorFindings({ id }: { id: string }) {
  const query = useInfiniteQuery(connectorFindingsQuery(id));
  const source = useQuery(connectorSourceQuery(id));
  const findings = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {source.error && <ProblemNotice error={source.error} onRetry={() => void source.refetch()} />}
      {query.data && (
        <FindingsInText
          findings={findings}
          text={source.data ?? null}
          isLoadingText={source.isPending}
          language={languageOf(source.data ?? '')}
        />
      )}
      <LoadMore query={query} label="Load more findings" />
    </>
  );
}
