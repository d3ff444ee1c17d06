import { defaultKeyHasher } from '@better-auth/api-key';
import type pg from 'pg';
import { membershipOf } from '../principals/memberships.js';
import { keyAs, type Principal } from '../principals/principal.js';
import { permissionsFrom } from './key-permissions.js';

type Row = Parameters<typeof membershipOf>[0] & {
  readonly key_id: string;
  readonly permissions: string | null;
  readonly expires_at: Date | null;
  readonly use_is_noted: boolean;
};

/**
 * The principal that a key stands for, or `null` if there is no such key, it has expired, or its owner has left.
 *
 * better-auth's own `verifyApiKey` is not used: it answers "invalid" when the database is away, so an outage would look
 * like a revoked key, and it writes the key's row twice for every request.
 */
export async function findPrincipalByKey(database: pg.Pool, key: string): Promise<Principal | null> {
  const { rows } = await database.query<Row>(
    `SELECT k.id AS key_id, k.permissions, k."expiresAt" AS expires_at,
            coalesce(k."lastRequest" > now() - interval '1 minute', false) AS use_is_noted,
            u.id AS user_id, u.name AS user_name, u.email,
            o.id AS organization_id, o.name AS organization_name, m.role
       FROM apikey k
       JOIN organization o ON o.id = k."referenceId"
       JOIN member m ON m."organizationId" = o.id AND m."userId" = k.metadata::jsonb ->> 'ownerId'
       JOIN "user" u ON u.id = m."userId"
      WHERE k.key = $1 AND k.enabled AND (k."expiresAt" IS NULL OR k."expiresAt" > now())`,
    [await defaultKeyHasher(key)],
  );
  const [row] = rows;
  if (!row) return null;
  if (!row.use_is_noted) await noteUse(database, row.key_id);
  return keyAs(
    membershipOf(row),
    { id: row.key_id, expiresAt: row.expires_at },
    permissionsFrom(row.permissions),
  );
}

/** To the minute is enough for people, and spares a busy key one write per request. */
async function noteUse(database: pg.Pool, keyId: string): Promise<void> {
  await database.query('UPDATE apikey SET "lastRequest" = now() WHERE id = $1', [keyId]);
}
