import type { SourceVault } from '@connectory/catalog';
import type { JobPayload } from '@connectory/contracts';
import { createLogger, createMetrics, uuidV7, type Tenant } from '@connectory/platform';
import type { ImportParts } from '../import/import-parts.js';
import { readEntry } from '../import/read-entry.js';
import { runImportLane } from '../import/run-import-lane.js';
import { readDefinition } from '../thread/read-definition.js';
import { handOverImport, type HandedEntry } from './hand-over-import.js';

const unused = { fetch: () => Promise.reject(new Error('Nobody is to ask for this')) };

/** Lanes of an organisation of its own, without threads and without a queue. */
export function importLanes(
  { tenant, vault }: { readonly tenant: Tenant; readonly vault: SourceVault },
  changes: Partial<ImportParts> = {},
) {
  const organizationId = `organization-${uuidV7()}`;
  const asked: JobPayload<'import.run'>[] = [];
  const read: string[] = [];
  let clock = Date.now();
  const parts = {
    tenant,
    vault,
    egress: unused,
    gatherer: {
      gather: async ({ bytes }: { bytes: Uint8Array }) => ({ ok: true as const, bytes, findings: [] }),
    },
    logger: createLogger({ name: 'test', level: 'silent' }),
    metrics: createMetrics('test'),
    maxSourceBytes: 1_000_000,
    faultPoint: () => undefined,
    now: () => new Date(clock),
    reader: {
      read: async (...given: Parameters<ImportParts['reader']['read']>) => readDefinition(...given),
    },
    entryReader: {
      read: async (bytes: Uint8Array, options: Parameters<typeof readEntry>[1]) => {
        read.push(Buffer.from(bytes).toString());
        return readEntry(bytes, options);
      },
    },
    queue: { enqueue: async (_job: unknown, payload: unknown) => void asked.push(payload as never) },
    ...changes,
  };
  return {
    organizationId,
    parts,
    asked,
    read,
    pass: (ms: number) => (clock += ms),
    handOver: (entries: readonly HandedEntry[], state?: 'running' | 'planning') =>
      handOverImport(parts, organizationId, entries, state),
    handOverWith: (variables: Readonly<Record<string, string>>, ...entries: readonly HandedEntry[]) =>
      handOverImport(parts, organizationId, entries, 'running', variables),
    run: (importId: string, lane = 0) =>
      runImportLane(parts, {
        importId,
        organizationId,
        lane,
        turn: 0,
        requestId: 'request-of-the-test',
      }),
    /** Of an import: its state, and of each entry its state and outcome. */
    books: async (importId: string) => {
      const [place] = await query<{ state: string }>(
        'SELECT state FROM connectory.import WHERE id = $1',
        importId,
      );
      const entries = await query<{ state: string; outcome: string | null }>(
        'SELECT state, outcome FROM connectory.registration WHERE import_id = $1 ORDER BY import_position',
        importId,
      );
      return { state: place?.state, entries: entries.map(({ state, outcome }) => `${state} ${outcome}`) };
    },
    connectors: async () => (await query('SELECT id FROM connectory.connector')).length,
    query,
  };
  function query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return tenant.run(organizationId, (manager) => manager.query<Row[]>(sql, values));
  }
}
