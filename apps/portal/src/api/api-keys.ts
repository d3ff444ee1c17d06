import { ApiKey, CreatedApiKey, pageOf, type CreateApiKeyRequest } from '@connectory/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { queryString, requestJson, requestNothing } from './request';

const ApiKeyPage = pageOf(ApiKey);

export const apiKeysQuery = infiniteQueryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ pageParam, signal }) =>
    requestJson(ApiKeyPage, `/v1/api-keys${queryString({ cursor: pageParam })}`, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export const createApiKey = (body: CreateApiKeyRequest) =>
  requestJson(CreatedApiKey, '/v1/api-keys', { method: 'POST', body });

export const revokeApiKey = (id: string) =>
  requestNothing(`/v1/api-keys/${encodeURIComponent(id)}`, { method: 'DELETE' });
