import type { EntityManager } from 'typeorm';

/** The PostgreSQL channel on which every change of a registration is announced, by its id. */
export const registrationChannel = 'connectory_registration';

/** Announces a change when the transaction at hand commits. */
export async function announceRegistration(manager: EntityManager, registrationId: string): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [registrationChannel, registrationId]);
}
