import { makeFinding } from '@connectory/definition';
import { ProblemError, uuidV7, type Tenant } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { SourceEntity } from '../entities/source.entity.js';
import { countFindings } from '../registration/present-registration.js';
import type { SourceVault } from '../registration/source-vault.js';
import { storable } from '../storable.js';
import { createEntryBook } from './entry-book.js';
import type { ImportOrder, NewEntry } from './import-order.js';

/** So much is held before it is written, whichever comes first. */
const MOST_ROWS = 100;
const MOST_BYTES = 4_194_304;
const MOST_NAME = 500;

export interface EntryWriter {
  /** Resolves when there is room for the next one. */
  add(entry: NewEntry): Promise<void>;
  /** Writes what is left. */
  end(): Promise<{ readonly entryCount: number; readonly fingerprint: string }>;
}

interface EntryRow {
  readonly source: SourceEntity;
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly title: string | null;
  readonly identity: string | null;
  readonly state: 'received' | 'published' | 'failed';
  readonly findings: readonly unknown[];
  readonly counts: ReturnType<typeof countFindings>;
}

/**
 * Writes the entries of an import as registrations, sealed, a batch at a time: never holds more than one batch.
 *
 * @throws ProblemError `import/not-possible` when the import was cancelled meanwhile
 */
export function createEntryWriter(
  parts: { readonly tenant: Tenant; readonly vault: SourceVault; readonly now: () => Date },
  order: ImportOrder,
  importId: string,
): EntryWriter {
  const { tenant, vault, now } = parts;
  const { organizationId } = order;
  const book = createEntryBook(vault, organizationId);
  let rows: EntryRow[] = [];
  let bytes = 0;
  let entryCount = 0;

  const flush = async () => {
    const batch = rows;
    rows = [];
    bytes = 0;
    if (batch.length === 0) return;
    await tenant.run(organizationId, (manager) => writeRows(manager, order, importId, batch, now()));
  };

  return {
    async add(entry) {
      const size = entry.type === 'document' ? entry.bytes.byteLength : 0;
      if (rows.length >= MOST_ROWS || bytes + size > MOST_BYTES) await flush();
      rows.push(rowOf(entry));
      bytes += size;
      entryCount += 1;
    },
    async end() {
      await flush();
      return { entryCount, fingerprint: book.fingerprint };
    },
  };

  function rowOf(entry: NewEntry): EntryRow {
    const { position, identity, fingerprint, duplicateOf } = book.add(entry);
    const at = now();
    const sourceId = uuidV7(at.getTime());
    const document = entry.type === 'document' ? entry : null;
    const keeps = document !== null && duplicateOf === null;
    const findings = duplicateOf !== null ? [duplicate(duplicateOf)] : document ? [] : [refusal(entry)];
    return {
      id: uuidV7(at.getTime()),
      position,
      name: storable(entry.name).slice(0, MOST_NAME),
      title: document?.title ?? null,
      identity,
      state: duplicateOf !== null ? 'published' : document ? 'received' : 'failed',
      findings,
      counts: countFindings(findings),
      source: {
        id: sourceId,
        organizationId,
        origin: 'file',
        fileName: storable(entry.name).split('/').at(-1)!.slice(-255),
        url: null,
        sealedUrl: null,
        etag: null,
        lastModified: null,
        byteLength: document?.bytes.byteLength ?? null,
        fingerprint,
        format: null,
        kind: null,
        version: null,
        sealed: keeps ? vault.seal(organizationId, sourceId, document.bytes) : null,
        content: null,
        createdAt: at,
      },
    };
  }
}

const refusal = (entry: NewEntry) => (entry as Extract<NewEntry, { finding: unknown }>).finding;

const duplicate = (name: string) =>
  makeFinding({
    code: 'import/duplicate',
    severity: 'info',
    message: `It is byte for byte what ${name} is, and is made once.`,
    params: { entry: name },
    pointer: '',
  });

async function writeRows(
  manager: EntityManager,
  { organizationId, requestId, createdBy }: ImportOrder,
  importId: string,
  rows: readonly EntryRow[],
  now: Date,
): Promise<void> {
  const touched = await manager.query<unknown[]>(
    `WITH touched AS (
       UPDATE connectory.import SET entry_count = entry_count + $3, updated_at = $4
        WHERE organization_id = $1 AND id = $2 AND state = 'receiving' RETURNING id
     ) SELECT id FROM touched`,
    [organizationId, importId, rows.length, now],
  );
  if (touched.length === 0) {
    throw new ProblemError('import/not-possible', 'The import was cancelled while it was handed over.');
  }
  await manager.insert(
    SourceEntity,
    rows.map(({ source }) => source),
  );
  await manager.query(
    `INSERT INTO connectory.registration
       (id, organization_id, source_id, name, state, outcome, attempts, findings, finding_counts, secrets_removed, timings,
        request_id, created_by, created_by_id, created_at, updated_at, finished_at,
        import_id, import_position, entry_name, identity)
     SELECT id, $1, source_id, title, state, CASE state WHEN 'published' THEN 'unchanged' END, 0,
            findings::json, counts::json, 0, '[]', $2, $3, $4, $5, $5,
            CASE WHEN state <> 'received' THEN $5::timestamptz END, $6, position, name, identity
       FROM unnest($7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[], $13::integer[],
                   $14::text[], $15::text[])
         AS given (id, source_id, title, state, findings, counts, position, name, identity)`,
    [
      organizationId,
      requestId,
      createdBy.name,
      createdBy.id,
      now,
      importId,
      rows.map(({ id }) => id),
      rows.map(({ source }) => source.id),
      rows.map(({ title }) => title),
      rows.map(({ state }) => state),
      rows.map(({ findings }) => storable(JSON.stringify(findings))),
      rows.map(({ counts }) => JSON.stringify(counts)),
      rows.map(({ position }) => position),
      rows.map(({ name }) => name),
      rows.map(({ identity }) => identity && storable(identity)),
    ],
  );
}
