import {
  IMPORT_LANES,
  runImportLane,
  type Import,
  type ImportItemPage,
  type ImportItemQuery,
  type ImportPage,
  type ImportPlan,
} from '@connectory/contracts';
import type { Logger, Tenant } from '@connectory/platform';
import type { Queue } from '@connectory/queue';
import type { EntityManager } from 'typeorm';
import type { Reader } from '../connector/connector.service.js';
import { ImportEntity } from '../entities/import.entity.js';
import type { SourceVault } from '../registration/source-vault.js';
import { changeImport, importNotFound, type ImportPlace } from './change-import.js';
import type { HandedOverEntry, ImportOrder } from './import-order.js';
import { readLastFailures, readProgress } from './import-progress.js';
import { listImportItems, listImports } from './list-imports.js';
import { presentStanding, withAbilities, type ImportAction, type ImportStanding } from './present-import.js';
import { readImportPlan } from './read-import-plan.js';
import { receiveImport } from './receive-import.js';

export interface ImportServiceParts {
  readonly tenant: Tenant;
  readonly queue: Pick<Queue, 'enqueue'>;
  readonly vault: SourceVault;
  readonly logger: Logger;
  readonly now: () => Date;
}

/**
 * Accepts imports, shows them, and changes what becomes of them; the work on them is the worker's. Each method that takes
 * an id throws `import/not-found`, also for another organisation's import.
 */
export class ImportService {
  constructor(private readonly parts: ImportServiceParts) {}

  /**
   * Takes what is handed over as it comes; asks for no more before there is room for it. Throws what
   * {@link receiveImport} throws.
   */
  async create(reader: Reader, order: ImportOrder, entries: AsyncIterable<HandedOverEntry>): Promise<Import> {
    const { importId, isNew } = await receiveImport(this.parts, order, entries);
    const place = { organizationId: order.organizationId, importId };
    if (isNew) await this.remind(place, order.requestId);
    return withAbilities(await this.standing(place), reader.permissions);
  }

  /** Newest first. Throws `request/invalid` for a cursor that is not ours, as do the other lists. */
  async list(organizationId: string, page: { cursor?: string; limit: number }): Promise<ImportPage> {
    return this.parts.tenant.run(organizationId, (manager) => listImports(manager, organizationId, page));
  }

  async get(reader: Reader, importId: string): Promise<Import> {
    const place = { organizationId: reader.organizationId, importId };
    return withAbilities(await this.standing(place), reader.permissions);
  }

  /** As it stands, the same for everybody who may see it. */
  async standing(place: ImportPlace): Promise<ImportStanding> {
    const { organizationId, importId } = place;
    return this.parts.tenant.run(organizationId, async (manager) => {
      const found = await find(manager, place);
      const progress = await readProgress(manager, organizationId, importId, this.parts.now());
      const failures =
        progress.counts.failed > 0 ? await readLastFailures(manager, organizationId, importId) : [];
      return presentStanding(found, progress, failures);
    });
  }

  async items(place: ImportPlace, query: ImportItemQuery): Promise<ImportItemPage> {
    return this.parts.tenant.run(place.organizationId, async (manager) => {
      await find(manager, place);
      return listImportItems(manager, place, query);
    });
  }

  async plan(place: ImportPlace): Promise<ImportPlan> {
    return this.parts.tenant.run(place.organizationId, (manager) => readImportPlan(manager, place));
  }

  /** Throws `import/not-possible` where its state does not allow it; what was done already is no fault. */
  async change(reader: Reader, importId: string, action: ImportAction): Promise<Import> {
    const { organizationId } = reader;
    const place = { organizationId, importId };
    const { requestId, hasWork } = await this.parts.tenant.run(organizationId, (manager) =>
      changeImport(manager, place, action, this.parts.now()),
    );
    if (hasWork) await this.remind(place, requestId);
    return this.get(reader, importId);
  }

  private async remind(place: ImportPlace, requestId: string): Promise<void> {
    // A turn that no lane has had: the queue may still hold those of before.
    const turn = this.parts.now().getTime();
    try {
      for (let lane = 0; lane < IMPORT_LANES; lane += 1)
        await this.parts.queue.enqueue(runImportLane, { ...place, lane, turn, requestId });
    } catch (error) {
      // The rows are committed, and the sweeper finds them: the import is late, not lost.
      this.parts.logger.warn(
        { err: error, ...place },
        'The queue does not answer; the sweeper will enqueue it',
      );
    }
  }
}

async function find(
  manager: EntityManager,
  { organizationId, importId: id }: ImportPlace,
): Promise<ImportEntity> {
  const found = await manager.findOneBy(ImportEntity, { organizationId, id });
  if (!found) throw importNotFound(id);
  return found;
}
