import {
  Import,
  ImportItemPage,
  ImportPage,
  ImportPlan,
  restingImportStates,
  type RegistrationState,
} from '@connectory/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { queryString, requestJson } from './request';
import { upload, type UploadProgress } from './upload';

/** A file as it was chosen; `path` is its place in the folder that it came from. */
export interface PickedFile {
  readonly file: File;
  readonly path: string;
}

export interface ImportAttempt {
  readonly files: readonly PickedFile[];
  readonly name: string;
  readonly dryRun: boolean;
}

export type ImportAction = 'commit' | 'cancel' | 'retry' | 'undo';

export const importPath = (id: string, part = '') => `/v1/imports/${encodeURIComponent(id)}${part}`;

export const isResting = ({ state }: Pick<Import, 'state'>) => restingImportStates.includes(state);

export function createImport(
  { files, name, dryRun }: ImportAttempt,
  idempotencyKey: string,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
) {
  const body = new FormData();
  for (const { file, path } of files) {
    // Browsers do not know this kind, and the server goes by it: a line may look like a document of its own.
    const isLines = /\.(?:ndjson|jsonl)$/i.test(path);
    body.append('file', isLines ? new Blob([file], { type: 'application/x-ndjson' }) : file, path);
  }
  const query = queryString({ dryRun: dryRun ? 'true' : null, name: name.trim() });
  return upload(Import, `/v1/imports${query}`, { body, idempotencyKey, onProgress, signal });
}

export const actOnImport = (id: string, action: ImportAction) =>
  requestJson(Import, importPath(id, `/${action}`), { method: 'POST' });

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) =>
    requestJson(ImportPage, `/v1/imports${queryString({ limit: 25, cursor: pageParam })}`, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => requestJson(Import, importPath(id), { signal }),
  });

export const importItemsQuery = (id: string, state: RegistrationState | null) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'items', state],
    queryFn: ({ pageParam, signal }) => {
      const query = queryString({ limit: 100, state, cursor: pageParam });
      return requestJson(ImportItemPage, importPath(id, `/items${query}`), { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const importPlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'plan'],
    queryFn: ({ signal }) => requestJson(ImportPlan, importPath(id, '/plan'), { signal }),
  });
