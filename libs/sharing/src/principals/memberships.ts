import { Role } from '@connectory/contracts';
import type pg from 'pg';
import type { Membership } from './principal.js';

interface Row {
  readonly user_id: string;
  readonly user_name: string;
  readonly email: string;
  readonly organization_id: string;
  readonly organization_name: string;
  readonly role: string;
}

/**
 * Where somebody is a member: in the organisation asked for, else in the one joined first, else `null`.
 */
export async function findMembership(
  database: Pick<pg.Pool, 'query'>,
  userId: string,
  preferredOrganizationId: string | null,
): Promise<Membership | null> {
  const { rows } = await database.query<Row>(
    `SELECT u.id AS user_id, u.name AS user_name, u.email,
            o.id AS organization_id, o.name AS organization_name, m.role
       FROM member m
       JOIN "user" u ON u.id = m."userId"
       JOIN organization o ON o.id = m."organizationId"
      WHERE m."userId" = $1
      ORDER BY o.id IS NOT DISTINCT FROM $2 DESC, m."createdAt", m.id
      LIMIT 1`,
    [userId, preferredOrganizationId],
  );
  return rows[0] ? membershipOf(rows[0]) : null;
}

export const membershipOf = (row: Row): Membership => ({
  user: { id: row.user_id, name: row.user_name, email: row.email },
  organization: { id: row.organization_id, name: row.organization_name },
  role: Role.parse(row.role),
});
