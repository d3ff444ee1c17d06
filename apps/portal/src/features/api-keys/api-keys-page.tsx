'use client';

import { Button, Skeleton } from '@mantine/core';
import type { ApiKey } from '@connectory/contracts';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKeysQuery } from '../../api/api-keys';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { usePermission } from '../account/session-context';
import { ApiKeyList } from './api-key-list';
import { CreateApiKeyDialog } from './create-api-key-dialog';
import { RevokeApiKeyDialog } from './revoke-api-key-dialog';

export function ApiKeysPage() {
  const query = useInfiniteQuery(apiKeysQuery);
  const [isCreating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const canCreate = usePermission('api-key:create');
  const keys = query.data?.pages.flatMap((page) => page.items) ?? [];
  const create = canCreate && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      Create API key
    </Button>
  );
  const isEmpty = query.isSuccess && keys.length === 0;
  return (
    <>
      <PageHeader title="API keys" action={!isEmpty && create}>
        For scripts and pipelines. A key may do what you allow it, and no more than you may.
      </PageHeader>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={180} radius="lg" />}
      {isEmpty && (
        <EmptyState icon={<IconKey size={26} />} title="No API keys yet" action={create}>
          Create one to register APIs from a pipeline or to read the catalog from a script. It goes into the
          header Authorization: Bearer.
        </EmptyState>
      )}
      {keys.length > 0 && <ApiKeyList keys={keys} onRevoke={setRevoking} />}
      <LoadMore query={query} label="Load more API keys" />
      <CreateApiKeyDialog isOpen={isCreating} onClose={() => setCreating(false)} />
      <RevokeApiKeyDialog apiKey={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}
