import { uuidV7 } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { LEASE_MS } from '../registration/lifecycle.js';
import type { Lease } from '../registration/registration-lease.js';
import type { SourceVault } from '../registration/source-vault.js';
import { touchImport } from './entry-lease.js';

/** Where a lane works. */
export interface LanePlace {
  readonly organizationId: string;
  readonly importId: string;
  readonly lane: number;
}

/** An entry of an import that a lane holds, opened. */
export interface ClaimedEntry {
  readonly lease: Lease;
  readonly sourceId: string;
  /** What was handed over; `null` where nobody needs it, since its connector has just this content already. */
  readonly bytes: Buffer | null;
  /** The connector that this is the same as, by its identity. */
  readonly connector: { readonly id: string; readonly name: string; readonly revision: number } | null;
  /** That connector's newest revision was made of just these bytes. */
  readonly unchanged: boolean;
}

export type ImportClaim =
  | {
      /** Whether the entries are to be ended, or only to be looked at. */
      readonly state: 'running' | 'planning';
      /** They share one lease. Empty when nothing is left that nobody works on. */
      readonly entries: readonly ClaimedEntry[];
    }
  /** The import is not at work (any more). */
  | { readonly state: 'resting' }
  /** Earlier imports of the same organisation come first. */
  | { readonly state: 'after-others' };

interface ClaimedRow {
  readonly registrationId: string;
  readonly sourceId: string;
  readonly attempts: number;
  readonly sealed: Buffer | null;
  readonly connectorId: string | null;
  readonly connectorName: string | null;
  readonly connectorRevision: number | null;
  readonly unchanged: boolean;
}

/** How old the sign that somebody is at work may grow; writing it with every claim would make the lanes wait for each other. */
const TOUCH_MS = 2_000;
/** So many imports of an organisation are worked on at a time; were it all, nobody else would have a turn for long. */
const MOST_IMPORTS = 2;

/**
 * Takes the next entries of an import that nobody works on, in its order, at most `limit`, and opens their sources. An entry
 * that a worker has died with is taken by itself, and by the first lane alone, so that one that takes its worker down every
 * time takes no other down with it for good.
 */
export async function claimEntries(
  manager: EntityManager,
  vault: SourceVault,
  { organizationId, importId, lane }: LanePlace,
  now: Date,
  limit: number,
): Promise<ImportClaim> {
  const place = await readPlace(manager, organizationId, importId, now);
  if (!place) return { state: 'resting' };
  if (place.before >= MOST_IMPORTS) return { state: 'after-others' };
  const leaseId = uuidV7(now.getTime());
  const take = (next: string, most: number) =>
    manager.query<ClaimedRow[]>(claimOf(next), [
      organizationId,
      importId,
      now,
      leaseId,
      new Date(now.getTime() + LEASE_MS),
      most,
      place.state === 'planning',
    ]);
  const left = lane === 0 ? await take(leftBehind, 1) : [];
  const rows = left.length > 0 ? left : await take(waiting, limit);
  return { state: place.state, entries: rows.map(claimed) };

  function claimed(row: ClaimedRow): ClaimedEntry {
    const { registrationId, sourceId, attempts, sealed, connectorId, connectorName, connectorRevision } = row;
    return {
      lease: { organizationId, registrationId, leaseId, attempts },
      sourceId,
      bytes: sealed && vault.unseal(organizationId, sourceId, sealed),
      connector:
        connectorId === null
          ? null
          : { id: connectorId, name: connectorName ?? '', revision: connectorRevision ?? 0 },
      unchanged: row.unchanged,
    };
  }
}

async function readPlace(
  manager: EntityManager,
  organizationId: string,
  importId: string,
  now: Date,
): Promise<{ readonly state: 'running' | 'planning'; readonly before: number } | null> {
  const [place] = await manager.query<
    { state: 'running' | 'planning'; before: number; isTouched: boolean }[]
  >(
    `SELECT i.state, i.updated_at > $3 AS "isTouched",
            (SELECT count(*)::int FROM connectory.import AS o
              WHERE o.organization_id = $1 AND o.state IN ('running', 'planning')
                AND (o.created_at, o.id) < (i.created_at, i.id)) AS before
       FROM connectory.import AS i
      WHERE i.organization_id = $1 AND i.id = $2 AND i.state IN ('running', 'planning')`,
    [organizationId, importId, new Date(now.getTime() - TOUCH_MS)],
  );
  if (place && !place.isTouched) await touchImport(manager, organizationId, importId, now);
  return place ?? null;
}

const waiting = `state = 'received'`;
const leftBehind = `state = 'running' AND lease_until <= $3`;

/** One statement: what is taken, its source, and the connector that it may be the same as. */
const claimOf = (next: string): string => `
  WITH next AS (
    SELECT id FROM connectory.registration
     WHERE organization_id = $1 AND import_id = $2 AND ${next}
     ORDER BY import_position LIMIT $6 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE connectory.registration AS r
       SET state = 'running', lease_id = $4, lease_until = $5, attempts = attempts + 1, updated_at = $3
      FROM next WHERE r.id = next.id
    RETURNING r.id, r.source_id, r.attempts, r.identity, r.import_position
  )
  SELECT c.id AS "registrationId", c.source_id AS "sourceId", c.attempts,
         k.id AS "connectorId", k.name AS "connectorName", k.head AS "connectorRevision",
         coalesce(was.fingerprint = s.fingerprint, false) AS unchanged,
         CASE WHEN $7 OR was.fingerprint IS DISTINCT FROM s.fingerprint THEN s.sealed END AS sealed
    FROM claimed AS c
    JOIN connectory.source AS s ON s.organization_id = $1 AND s.id = c.source_id
    LEFT JOIN connectory.connector AS k
      ON k.organization_id = $1 AND k.identity = c.identity AND k.deleted_at IS NULL
    LEFT JOIN connectory.revision AS v ON v.connector_id = k.id AND v.number = k.head
    LEFT JOIN connectory.source AS was ON was.organization_id = $1 AND was.id = v.source_id
   ORDER BY c.import_position`;
