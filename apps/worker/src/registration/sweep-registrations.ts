import { findUnfinishedImports, findUnfinishedRegistrations, forgetExpired } from '@connectory/catalog';
import { IMPORT_LANES, runImportLane, runRegistration } from '@connectory/contracts';
import type { Logger } from '@connectory/platform';
import type { Queue } from '@connectory/queue';
import type { DataSource } from 'typeorm';

const BATCH = 500;

/**
 * Enqueues every registration again that lies around: its job was lost, or its worker died. Then forgets what has been kept
 * long enough. Doing either twice is harmless.
 */
export async function sweepRegistrations(parts: {
  /** A data source in the system role, which sees the registrations of all organisations. */
  readonly system: DataSource;
  readonly queue: Pick<Queue, 'enqueue'>;
  readonly logger: Logger;
  readonly now: () => Date;
}): Promise<void> {
  const { system, queue, logger, now } = parts;
  const unfinished = await findUnfinishedRegistrations(system.manager, now(), BATCH);
  for (const { id, organizationId, requestId } of unfinished) {
    await queue.enqueue(runRegistration, { registrationId: id, organizationId, requestId });
  }
  if (unfinished.length > 0)
    logger.info({ count: unfinished.length }, 'Enqueued registrations that lay around');
  for (const { id, organizationId, requestId } of await findUnfinishedImports(system.manager, now(), BATCH)) {
    // A turn that no lane has had: the queue may still hold what became of the others.
    const turn = Math.floor(now().getTime() / 1_000);
    for (let lane = 0; lane < IMPORT_LANES; lane += 1)
      await queue.enqueue(runImportLane, { importId: id, organizationId, requestId, lane, turn });
  }
  await forgetExpired(system.manager, now());
}
