import {
  Connector,
  DefinitionDiff,
  Registration,
  Revision,
  RevisionPage,
  type CollisionTake,
} from '@connectory/contracts';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { connectorPath, connectorQuery } from './connectors';
import { queryString, requestJson, requestNothing } from './request';

export const revisionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['connector', id, 'revisions'],
    queryFn: ({ pageParam, signal }) => {
      const query = queryString({ limit: 50, cursor: pageParam });
      return requestJson(RevisionPage, connectorPath(id, `/revisions${query}`), { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const revisionQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['connector', id, 'revision', number],
    queryFn: ({ signal }) => requestJson(Revision, connectorPath(id, `/revisions/${number}`), { signal }),
  });

export const diffQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['connector', id, 'diff', from, to],
    queryFn: ({ signal }) =>
      requestJson(DefinitionDiff, connectorPath(id, `/diff${queryString({ from, to })}`), { signal }),
    staleTime: Infinity,
  });

/** Makes a draft of the whole document as it shall be, on top of the revision that it was changed from. */
export const reviseDefinition = (id: string, base: number, document: string) =>
  requestJson(Revision, connectorPath(id, '/definition'), {
    method: 'PATCH',
    headers: { 'if-match': `"revision-${base}"` },
    body: { document },
  });

export const publishRevision = (id: string, number: number, acknowledge: readonly string[]) =>
  requestJson(Revision, connectorPath(id, `/revisions/${number}/publish`), {
    method: 'POST',
    body: { acknowledge },
  });

export const resolveCollisions = (id: string, number: number, takes: readonly CollisionTake[]) =>
  requestJson(Revision, connectorPath(id, `/revisions/${number}/resolve`), { method: 'POST', body: takes });

export const resyncConnector = (id: string) =>
  requestJson(Registration, connectorPath(id, '/resync'), { method: 'POST' });

/** `null`: by hand only. */
export const scheduleSync = async (id: string, everyMinutes: number | null): Promise<void> => {
  if (everyMinutes === null) await requestNothing(connectorPath(id, '/sync'), { method: 'DELETE' });
  else await requestJson(Connector, connectorPath(id, '/sync'), { method: 'PUT', body: { everyMinutes } });
};

/** Call it when a connector has changed: whatever is known of it is asked for anew. */
export function useConnectorChanged(id: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    void queryClient.invalidateQueries({ queryKey: ['connectors'] });
    await queryClient.invalidateQueries({ queryKey: connectorQuery(id).queryKey });
  };
}
