import type { EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { openStates } from '../registration/lifecycle.js';
import type { SourceVault } from '../registration/source-vault.js';
import { describeKnown, type KnownConnector } from './known-connector.js';
import type { ConnectorKey } from '../revision/revision.service.js';

/** Longer than it takes to look at an address, so that whoever does is not disturbed; after a crash it is looked at then. */
const LOOK_MS = 10 * 60_000;

/** Connectors of all organisations that are due, at most `limit`, the longest due first. For the system role only. */
export async function findDueConnectors(
  system: EntityManager,
  now: Date,
  limit: number,
): Promise<ConnectorKey[]> {
  return system.query(
    `SELECT id AS "connectorId", organization_id AS "organizationId"
       FROM connectory.connector
      WHERE sync_next_at <= $1
      ORDER BY sync_next_at
      LIMIT $2`,
    [now, limit],
  );
}

/** A connector whose address somebody looks at. */
export interface DueConnector extends ConnectorKey {
  readonly createdById: string;
  /** Compared with what was read last, be it published or taken back since; `null` when it has no address any more. */
  readonly known: (KnownConnector & { readonly url: string }) | null;
}

/**
 * Takes a connector that is due, for a while; whoever comes second gets `null`, and so does everybody while its source is
 * being read again. Without waiting for anybody who is at work on it.
 */
export async function claimDueConnector(
  manager: EntityManager,
  vault: SourceVault,
  { organizationId, connectorId }: ConnectorKey,
  now: Date,
): Promise<DueConnector | null> {
  const claimed = await manager.query<[{ last: number | null; busy: boolean }[], number]>(
    `UPDATE connectory.connector AS connector SET sync_next_at = $3
       FROM (SELECT id FROM connectory.connector
              WHERE organization_id = $1 AND id = $2 AND sync_next_at <= $4 AND deleted_at IS NULL
                FOR UPDATE SKIP LOCKED) AS due
      WHERE connector.id = due.id
      RETURNING
        (SELECT max(number) FROM connectory.revision
          WHERE connector_id = connector.id AND registration_id IS NOT NULL) AS last,
        EXISTS (SELECT FROM connectory.registration
                 WHERE connector_id = connector.id AND state = ANY($5)) AS busy`,
    [organizationId, connectorId, new Date(now.getTime() + LOOK_MS), now, openStates],
  );
  const [row] = claimed[0];
  if (!row || row.busy) return null;
  const connector = await manager.findOneByOrFail(ConnectorEntity, { organizationId, id: connectorId });
  const known = await describeKnown(manager, vault, connector, row.last ?? connector.head);
  const { url } = known;
  return {
    organizationId,
    connectorId,
    createdById: connector.createdById,
    known: url === null ? null : { ...known, url },
  };
}
