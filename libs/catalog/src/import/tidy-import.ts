import type { EntityManager } from 'typeorm';
import type { ShownDefinition } from '../connector/show-revision.js';
import { ImportEntity } from '../entities/import.entity.js';
import { RECEIVING_MS } from '../registration/lifecycle.js';
import { abandonImport, type ImportPlace } from './change-import.js';
import { undoEntries } from './undo-entries.js';

/** Few enough that nobody waits long for the rows that they lock. */
const MOST_ENTRIES = 25;

/**
 * Does what is left to do for an import that has no entries at work: takes back what it made, a few entries at a time, or
 * ends one whose handing over broke off. Gives whether there is more of it. Doing it twice is harmless.
 */
export async function tidyImport(
  manager: EntityManager,
  place: ImportPlace,
  describe: (definition: string) => ShownDefinition,
  now: Date,
): Promise<{ readonly hasMore: boolean }> {
  const { organizationId, importId: id } = place;
  const found = await manager.findOne(ImportEntity, {
    where: { organizationId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (found?.state === 'receiving' && found.updatedAt.getTime() <= now.getTime() - RECEIVING_MS) {
    await abandonImport(manager, place, now);
  }
  if (found?.state !== 'undoing') return { hasMore: false };
  const undone = await undoEntries(manager, place, describe, now, MOST_ENTRIES);
  return { hasMore: undone > 0 };
}
