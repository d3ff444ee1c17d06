import { ProblemError, uuidV7 } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { ImportEntity } from '../entities/import.entity.js';
import { isUniqueViolation } from '../is-unique-violation.js';
import { abandonImport, type ImportPlace } from './change-import.js';
import { createEntryBook } from './entry-book.js';
import { createEntryWriter } from './entry-writer.js';
import type { HandedOverEntry, ImportOrder } from './import-order.js';
import type { ImportServiceParts } from './import.service.js';
import { gatherVariables, sealVariables } from './import-variables.js';

type Parts = Pick<ImportServiceParts, 'tenant' | 'vault' | 'logger' | 'now'>;

/** How often it is said that an import still comes in. */
const SIGN_MS = 60_000;

/** What became of handing an import over: a new one, or the one that the same request made before. */
export interface Received {
  readonly importId: string;
  readonly isNew: boolean;
}

/**
 * Writes down what is handed over as it comes, and lets it begin when all of it is there. When it breaks off, nothing of it
 * is ever begun.
 *
 * @throws ProblemError `import/empty`, `import/not-possible`, `import/still-receiving`,
 *   `registration/idempotency-key-reused`; and whatever `entries` throws
 */
export async function receiveImport(
  parts: Parts,
  order: ImportOrder,
  entries: AsyncIterable<HandedOverEntry>,
): Promise<Received> {
  const { tenant, logger, now } = parts;
  const { organizationId } = order;
  const known = () => tenant.run(organizationId, (manager) => findByKey(manager, order));
  const earlier = order.idempotencyKey === null ? null : await known();
  if (earlier) return sameAs(parts, order, earlier, entries);
  const importId = uuidV7(now().getTime());
  try {
    await tenant.run(organizationId, (manager) => insertImport(manager, order, importId, now()));
  } catch (error) {
    const winner = isUniqueViolation(error, 'import_idempotency_key') ? await known() : null;
    if (winner) return sameAs(parts, order, winner, entries);
    throw error;
  }
  const signs = setInterval(() => {
    tenant
      .run(organizationId, (manager) => touchReceiving(manager, { organizationId, importId }, now()))
      .catch((fault: unknown) => logger.warn({ err: fault, importId }, 'Nobody was told that it goes on'));
  }, SIGN_MS);
  try {
    await writeEntries(parts, order, importId, entries);
    return { importId, isNew: true };
  } catch (error) {
    const place = { organizationId, importId };
    await tenant
      .run(organizationId, (manager) => abandonImport(manager, place, now()))
      .catch((fault: unknown) => logger.warn({ err: fault, importId }, 'The sweeper will end this import'));
    throw error;
  } finally {
    clearInterval(signs);
  }
}

/** An archive is there as a whole before its first entry is: without a sign it would count as broken off. */
async function touchReceiving(
  manager: EntityManager,
  { organizationId, importId: id }: ImportPlace,
  now: Date,
): Promise<void> {
  await manager.update(ImportEntity, { organizationId, id, state: 'receiving' }, { updatedAt: now });
}

async function writeEntries(
  parts: Parts,
  order: ImportOrder,
  importId: string,
  entries: AsyncIterable<HandedOverEntry>,
): Promise<void> {
  const { tenant, vault, now } = parts;
  const { organizationId, dryRun } = order;
  const writer = createEntryWriter(parts, order, importId);
  const gathered = gatherVariables();
  for await (const entry of entries) {
    if ('variables' in entry) gathered.add(entry);
    else await writer.add(entry);
  }
  const { entryCount, fingerprint: ofEntries } = await writer.end();
  if (entryCount === 0) {
    throw new ProblemError(
      'import/empty',
      'There is no description and no collection in what was handed over.',
    );
  }
  const merged = gathered.merged();
  const variables = sealVariables(vault, { organizationId, importId }, merged);
  const fingerprint = fingerprintOf(vault, organizationId, ofEntries, merged);
  const begun = await tenant.run(organizationId, (manager) =>
    manager.update(
      ImportEntity,
      { organizationId, id: importId, state: 'receiving' },
      { state: dryRun ? 'planning' : 'running', environments: variables, fingerprint, updatedAt: now() },
    ),
  );
  if (begun.affected === 0)
    throw new ProblemError('import/not-possible', 'The import was cancelled while it was handed over.');
}

async function insertImport(
  manager: EntityManager,
  order: ImportOrder,
  id: string,
  now: Date,
): Promise<void> {
  const row: ImportEntity = {
    id,
    organizationId: order.organizationId,
    name: order.name,
    state: 'receiving',
    dryRun: order.dryRun,
    entryCount: 0,
    environments: null,
    fingerprint: null,
    caller: order.caller,
    idempotencyKey: order.idempotencyKey,
    requestId: order.requestId,
    createdBy: order.createdBy.name,
    createdById: order.createdBy.id,
    createdAt: now,
    updatedAt: now,
    finishedAt: null,
  };
  await manager.insert(ImportEntity, row);
}

async function findByKey(
  manager: EntityManager,
  { organizationId, caller, idempotencyKey }: ImportOrder,
): Promise<ImportEntity | null> {
  return manager.findOneBy(ImportEntity, { organizationId, caller, idempotencyKey: idempotencyKey! });
}

/** Reads what is handed over once more, and answers with the import of then if it is the same. */
async function sameAs(
  { vault }: Parts,
  order: ImportOrder,
  { id, state, name, dryRun, fingerprint }: ImportEntity,
  entries: AsyncIterable<HandedOverEntry>,
): Promise<Received> {
  if (state === 'receiving') {
    throw new ProblemError(
      'import/still-receiving',
      'The import that this Idempotency-Key was sent with before is still being handed over.',
    );
  }
  const book = createEntryBook(vault, order.organizationId);
  const gathered = gatherVariables();
  for await (const entry of entries) {
    if ('variables' in entry) gathered.add(entry);
    else book.add(entry);
  }
  const again = fingerprintOf(vault, order.organizationId, book.fingerprint, gathered.merged());
  if (again === fingerprint && order.name === name && order.dryRun === dryRun)
    return { importId: id, isNew: false };
  throw new ProblemError(
    'registration/idempotency-key-reused',
    'This Idempotency-Key was sent before with another request. Send a new key, or the same request again.',
  );
}

/** Of all that was handed over: the same collections with other values for their variables are another import. */
const fingerprintOf = (
  vault: Parts['vault'],
  organizationId: string,
  ofEntries: string,
  variables: Readonly<Record<string, string>>,
): string => vault.fingerprint(organizationId, JSON.stringify([ofEntries, Object.entries(variables)]));
