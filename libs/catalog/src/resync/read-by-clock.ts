import type { EntityManager } from 'typeorm';
import { RegistrationEntity } from '../entities/registration.entity.js';
import type { Lease } from '../registration/registration-lease.js';

const BY_CLOCK = 'sync-';

/** The request id of a registration that nobody asked for but the clock. */
export const clockRequestId = (id: string): string => `${BY_CLOCK}${id}`;

/**
 * What the source of a connector was converted to when it was read last, as JSON text, be it published or taken back since:
 * the clock does not bring back what somebody has taken back. `null` for a registration that somebody has asked for.
 */
export async function readLastByClock(
  manager: EntityManager,
  { organizationId, registrationId: id }: Lease,
  connectorId: string,
): Promise<string | null> {
  const { requestId } = await manager.findOneByOrFail(RegistrationEntity, { organizationId, id });
  if (!requestId.startsWith(BY_CLOCK)) return null;
  const [last] = await manager.query<{ converted: string }[]>(
    `SELECT coalesce(base, definition) AS converted FROM connectory.revision
      WHERE connector_id = $1 AND registration_id IS NOT NULL ORDER BY number DESC LIMIT 1`,
    [connectorId],
  );
  return last?.converted ?? null;
}
