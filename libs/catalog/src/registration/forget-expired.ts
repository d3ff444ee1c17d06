import { finalRegistrationStates } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { IDEMPOTENCY_KEY_MS, UNREAD_SOURCE_MS } from './lifecycle.js';

/**
 * Forgets, for all organisations, what has been kept long enough: the bytes of sources that could not be read, and
 * idempotency keys. For the system role only.
 */
export async function forgetExpired(manager: EntityManager, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await manager.query(
    `UPDATE connectory.source SET sealed = NULL
      WHERE created_at <= $1
        AND id IN (SELECT source_id FROM connectory.registration WHERE state = ANY($2) AND finished_at <= $1)`,
    [before(UNREAD_SOURCE_MS), finalRegistrationStates],
  );
  await manager.query(
    'UPDATE connectory.import SET idempotency_key = NULL WHERE idempotency_key IS NOT NULL AND created_at <= $1',
    [before(IDEMPOTENCY_KEY_MS)],
  );
  await manager.query('DELETE FROM connectory.idempotency_key WHERE created_at <= $1', [
    before(IDEMPOTENCY_KEY_MS),
  ]);
}
