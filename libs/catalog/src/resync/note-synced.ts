import type { EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import type { Validators } from '../registration/finish-registration.js';
import type { ConnectorKey } from '../revision/revision.service.js';
import { storable } from '../storable.js';
import { nextSync } from './next-sync.js';

/** What became of looking at the address of a connector. */
export type SyncResult =
  | { readonly outcome: 'unchanged' | 'updated' | 'needs-review' }
  | { readonly outcome: 'failed'; readonly message: string };

/** Longer than what any failure says. */
const MAX_MESSAGE = 1_000;

/** Writes down what became of looking at a connector's address, and when it is looked at next. */
export async function noteSynced(
  manager: EntityManager,
  connector: ConnectorKey,
  result: SyncResult,
  now: Date,
): Promise<void> {
  const key = { organizationId: connector.organizationId, id: connector.connectorId };
  const found = await manager.findOne(ConnectorEntity, { where: key, lock: { mode: 'pessimistic_write' } });
  if (!found) return;
  const { syncEveryMinutes, syncFailures } = found;
  const isFailed = result.outcome === 'failed';
  const failures = isFailed ? syncFailures + 1 : 0;
  await manager.update(ConnectorEntity, key, {
    syncedAt: now,
    syncOutcome: result.outcome,
    syncMessage: isFailed ? storable(result.message).slice(0, MAX_MESSAGE) : null,
    syncFailures: failures,
    syncNextAt:
      syncEveryMinutes === null ? null : nextSync(syncEveryMinutes, failures, now, chanceOf(found.id)),
  });
}

/** The same for whoever has only looked at the address: what it calls those bytes now is kept. */
export async function noteLooked(
  manager: EntityManager,
  connector: ConnectorKey,
  { sourceId, validators }: { readonly sourceId: string; readonly validators: Validators | null },
  result: SyncResult,
  now: Date,
): Promise<void> {
  const { organizationId } = connector;
  if (validators) await manager.update(SourceEntity, { organizationId, id: sourceId }, validators);
  await noteSynced(manager, connector, result, now);
}

/** A part of 1 by which connectors differ: the end of their ids is random. */
export const chanceOf = (id: string): number => Number.parseInt(id.slice(-4), 16) / 0xffff;
