'use client';

import { Button, Skeleton, Stack, TextInput } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { IconApiOff, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { operationsQuery } from '../../api/connectors';
import { countOf } from '../../components/count-of';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { ProblemNotice } from '../../components/problem-notice';
import { filterOperations, groupOperations } from './group-operations';
import { OperationItem } from './operation-item';
import classes from './operations-view.module.css';

/** Below this, everything is in sight and a filter is in the way. */
const filterFrom = 6;

export function OperationsView({ connector }: { connector: Connector }) {
  const query = useInfiniteQuery(operationsQuery(connector.id));
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const operations = query.data?.pages.flatMap((page) => page.items) ?? [];
  const groups = groupOperations(filterOperations(operations, asked));
  const clear = () => setWords('');
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && (
        <Stack gap="xs" aria-hidden>
          {Array.from({ length: 4 }, (_, index) => (
            <Skeleton key={index} height={52} radius="md" />
          ))}
        </Stack>
      )}
      {operations.length >= filterFrom && (
        <TextInput
          mb="lg"
          maw={420}
          type="search"
          aria-label="Filter operations"
          placeholder={`Filter ${countOf(operations.length, 'operation')}${query.hasNextPage ? ' loaded so far' : ''}`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {query.isSuccess && operations.length === 0 && (
        <EmptyState icon={<IconApiOff size={26} />} title="No operations">
          The source describes no operation that could be called. Its findings may say why.
        </EmptyState>
      )}
      {operations.length > 0 && groups.length === 0 && (
        <EmptyState
          icon={<IconSearchOff size={26} />}
          title={`No operation matches “${asked}”`}
          action={
            <Button variant="default" onClick={clear}>
              Show all
            </Button>
          }
        >
          The filter looks at method, path, name and summary.
        </EmptyState>
      )}
      {groups.map(({ tag, operations: group }) => (
        <section key={tag ?? ''} className={classes.group} aria-label={tag ?? 'Other operations'}>
          {(tag !== null || groups.length > 1) && (
            <h2 className={classes.tag}>
              {tag ?? 'Other'} <span>{group.length}</span>
            </h2>
          )}
          <ul className={classes.list}>
            {group.map((operation) => (
              <OperationItem key={operation.pointer} operation={operation} connector={connector} />
            ))}
          </ul>
        </section>
      ))}
      <LoadMore query={query} label="Load more operations" />
    </>
  );
}
