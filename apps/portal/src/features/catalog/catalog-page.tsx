'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconSearchOff, IconStack2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { catalogQuery } from '../../api/connectors';
import { countOf } from '../../components/count-of';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { usePermission } from '../account/session-context';
import { CatalogFilters } from './catalog-filters';
import { CatalogSkeleton } from './catalog-skeleton';
import { ConnectorGrid } from './connector-grid';
import { SearchCorrections } from './search-matches';
import { useCatalogFilter } from './use-catalog-filter';
import { useCatalogView } from './use-catalog-view';

export function CatalogPage() {
  const { filter, asked, change, clear, isFiltering } = useCatalogFilter();
  const [view, setView] = useCatalogView();
  const canRegister = usePermission('registration:create');
  const found = useInfiniteQuery(catalogQuery(asked));
  const connectors = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = found.isSuccess && connectors.length === 0;
  const hasNothingAtAll = isEmpty && !isFiltering;

  return (
    <>
      <PageHeader title="Catalog">The APIs of your organisation as connectors, ready to use.</PageHeader>
      {!hasNothingAtAll && (
        <CatalogFilters
          filter={filter}
          onChange={change}
          tags={[...new Set(connectors.flatMap((connector) => connector.tags))]}
          view={view}
          onView={setView}
          isSearching={found.isFetching && !found.isFetchingNextPage}
        />
      )}
      {found.error && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <CatalogSkeleton />}
      {hasNothingAtAll && (
        <EmptyState
          icon={<IconStack2 size={26} />}
          title="No connectors yet"
          action={canRegister && <RegisterFirst />}
        >
          Hand over an OpenAPI document or a Postman collection, as a file, a URL or text. Connectory checks
          it and publishes a connector with its operations here.
        </EmptyState>
      )}
      {isEmpty && isFiltering && (
        <EmptyState
          icon={<IconSearchOff size={26} />}
          title={asked.q ? `Nothing found for “${asked.q}”` : 'Nothing found'}
          action={
            <Button variant="default" onClick={clear}>
              Clear search and filters
            </Button>
          }
        >
          The search looks into names, descriptions, operations and tags. Try fewer or other words, or take a
          filter away.
        </EmptyState>
      )}
      <VisuallyHidden role="status">
        {found.isSuccess && !found.isPlaceholderData && countOf(connectors.length, 'connector')}
        {found.hasNextPage && ' so far'}
      </VisuallyHidden>
      <SearchCorrections corrections={found.data?.pages[0]?.corrections ?? []} />
      {connectors.length > 0 && (
        <ConnectorGrid connectors={connectors} view={view} isStale={found.isPlaceholderData} />
      )}
      <LoadMore query={found} label="Load more connectors" />
    </>
  );
}

function RegisterFirst() {
  return (
    <Button component={Link} href="/register" leftSection={<IconPlus size={16} aria-hidden />}>
      Register your first API
    </Button>
  );
}
