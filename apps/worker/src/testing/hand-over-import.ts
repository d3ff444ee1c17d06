import type { SourceVault } from '@connectory/catalog';
import { uuidV7, type Tenant } from '@connectory/platform';

export interface HandedEntry {
  readonly name: string;
  readonly text: string;
  readonly identity: string | null;
}

/** Puts an import into the database as the api does, with its entries as they are before anybody works on them. */
export async function handOverImport(
  { tenant, vault }: { readonly tenant: Tenant; readonly vault: SourceVault },
  organizationId: string,
  entries: readonly HandedEntry[],
  state: 'running' | 'planning' = 'running',
  /** The values of an environment that came with it. */
  variables: Readonly<Record<string, string>> | null = null,
): Promise<string> {
  const importId = uuidV7();
  const rows = entries.map(({ name, text, identity }, position) => {
    const sourceId = uuidV7();
    const bytes = Buffer.from(text);
    return {
      id: uuidV7(),
      source_id: sourceId,
      position,
      name,
      identity,
      byte_length: bytes.length,
      fingerprint: vault.fingerprint(organizationId, bytes),
      sealed: vault.seal(organizationId, sourceId, bytes).toString('hex'),
    };
  });
  const environments =
    variables && vault.seal(organizationId, importId, Buffer.from(JSON.stringify(variables)));
  await tenant.run(organizationId, async (manager) => {
    await manager.query(
      `INSERT INTO connectory.import (id, organization_id, state, dry_run, entry_count, environments, caller, request_id,
                                      created_by, created_by_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'person/somebody', 'request-of-the-test', 'Somebody', 'somebody', now(), now())`,
      [importId, organizationId, state, state === 'planning', rows.length, environments],
    );
    const given = `json_to_recordset($2) AS given (id uuid, source_id uuid, position integer, name text, identity text,
                                                   byte_length integer, fingerprint text, sealed text)`;
    await manager.query(
      `INSERT INTO connectory.source (id, organization_id, origin, file_name, byte_length, fingerprint, sealed, created_at)
       SELECT source_id, $1, 'file', name, byte_length, fingerprint, decode(sealed, 'hex'), now() FROM ${given}`,
      [organizationId, JSON.stringify(rows)],
    );
    await manager.query(
      `INSERT INTO connectory.registration
         (id, organization_id, source_id, import_id, import_position, entry_name, identity, state, attempts, findings,
          finding_counts, secrets_removed, timings, request_id, created_by, created_by_id, created_at, updated_at)
       SELECT id, $1, source_id, $3, position, name, identity, 'received', 0, '[]', '{"error":0,"warning":0,"info":0}', 0,
              '[]', 'request-of-the-test', 'Somebody', 'somebody', now(), now() FROM ${given}`,
      [organizationId, JSON.stringify(rows), importId],
    );
  });
  return importId;
}

/** A small collection, unlike any other of another number. */
export function handedCollection(number: number, changes: { readonly path?: string } = {}): HandedEntry {
  const id = `c2000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const request = (path: string) => ({
    name: `Get ${path}`,
    request: {
      method: 'GET',
      url: `https://api-${number}.example/${path}`,
      description: 'Answers with one.',
    },
    response: [],
  });
  return {
    name: `collection-${number}.json`,
    identity: `postman:${id}`,
    text: JSON.stringify({
      info: {
        _postman_id: id,
        name: `Collection ${number}`,
        schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      },
      item: [request(changes.path ?? 'things'), request('others')],
    }),
  };
}
