'use client';

import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { importsQuery, isResting } from '../../api/imports';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import classes from '../../components/row-list.module.css';
import { usePermission } from '../account/session-context';
import { ImportRow } from './import-row';

export function ImportListPage() {
  const canImport = usePermission('import:create');
  const query = useInfiniteQuery({
    ...importsQuery,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some((item) => !isResting(item)) ? 3_000 : false,
  });
  const imports = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = query.isSuccess && imports.length === 0;
  const create = canImport && (
    <Button component={Link} href="/imports/new" leftSection={<IconPackageImport size={16} aria-hidden />}>
      Import many
    </Button>
  );
  return (
    <>
      <PageHeader title="Imports" action={!isEmpty && create}>
        Many descriptions handed over at once, newest first.
      </PageHeader>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && (
        <Stack gap="xs" aria-hidden>
          {Array.from({ length: 4 }, (_, index) => (
            <Skeleton key={index} height={66} radius="md" />
          ))}
        </Stack>
      )}
      {isEmpty && (
        <EmptyState icon={<IconPackageImport size={26} />} title="Nothing imported yet" action={create}>
          Drop a folder or a zip of Postman collections and OpenAPI documents, up to ten thousand of them.
          Connectory shows what would come of them before anything happens, if you like.
        </EmptyState>
      )}
      {imports.length > 0 && (
        <ul className={classes.list} aria-label="Imports">
          {imports.map((item) => (
            <ImportRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      <LoadMore query={query} label="Load older imports" />
    </>
  );
}
