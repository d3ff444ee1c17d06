import {
  Connector,
  ConnectorPage,
  FindingPage,
  OperationPage,
  type ConnectorState,
  type SourceKind,
} from '@connectory/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString, requestJson, requestText } from './request';

export interface CatalogFilter {
  readonly q: string;
  readonly tag: string | null;
  readonly state: ConnectorState | null;
  /** The id of the person who registered it. */
  readonly owner: string | null;
  /** What its source is. */
  readonly kind: SourceKind['kind'] | null;
}

export type DefinitionFormat = 'json' | 'yaml';

export const connectorPath = (id: string, part = '') => `/v1/connectors/${encodeURIComponent(id)}${part}`;

/** Of the revision that is current, unless another is named. */
export const definitionPath = (id: string, format: DefinitionFormat, revision?: number) =>
  connectorPath(id, `/definition${queryString({ version: '3.1', format, revision })}`);

export const catalogQuery = (filter: CatalogFilter) =>
  infiniteQueryOptions({
    queryKey: ['connectors', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = queryString({ ...filter, limit: 24, cursor: pageParam });
      return requestJson(ConnectorPage, `/v1/connectors${query}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // What was found before stays on screen until the new answer is there.
    placeholderData: keepPreviousData,
  });

export const connectorQuery = (id: string) =>
  queryOptions({
    queryKey: ['connector', id],
    queryFn: ({ signal }) => requestJson(Connector, connectorPath(id), { signal }),
  });

export const operationsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['connector', id, 'operations'],
    queryFn: ({ pageParam, signal }) => {
      const query = queryString({ limit: 100, cursor: pageParam });
      return requestJson(OperationPage, connectorPath(id, `/operations${query}`), { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const connectorFindingsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['connector', id, 'findings'],
    queryFn: ({ pageParam, signal }) => {
      const query = queryString({ limit: 100, cursor: pageParam });
      return requestJson(FindingPage, connectorPath(id, `/findings${query}`), { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const definitionQuery = (id: string, format: DefinitionFormat, revision?: number) =>
  queryOptions({
    queryKey: ['connector', id, 'definition', format, revision],
    queryFn: ({ signal }) => requestText(definitionPath(id, format, revision), { signal }),
    staleTime: Infinity,
  });

export const connectorSourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['connector', id, 'source'],
    queryFn: ({ signal }) => requestText(connectorPath(id, '/source'), { signal }),
    staleTime: Infinity,
  });
