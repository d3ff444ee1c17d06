import type { RegistrationStage, StageTiming } from '@connectory/contracts';
import { uuidV7 } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { announceRegistration } from './registration-channel.js';
import { LEASE_MS } from './lifecycle.js';

/** The right of one worker to work on a registration, for as long as it renews it. */
export interface Lease {
  readonly organizationId: string;
  readonly registrationId: string;
  readonly leaseId: string;
  /** How many workers have taken it so far, this one included. */
  readonly attempts: number;
}

/** Another worker has taken the registration over, or it has ended: whatever this one found counts no more. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

const leaseEnd = (now: Date) => new Date(now.getTime() + LEASE_MS);

/** Takes a registration with one UPDATE. `null` when there is nothing to do: it ended, or another worker is at it. */
export async function claimRegistration(
  manager: EntityManager,
  organizationId: string,
  registrationId: string,
  now: Date,
): Promise<Lease | null> {
  const leaseId = uuidV7(now.getTime());
  const claimed = await manager
    .createQueryBuilder()
    .update(RegistrationEntity)
    .set({
      state: 'running',
      leaseId,
      leaseUntil: leaseEnd(now),
      attempts: () => 'attempts + 1',
      timings: [],
      updatedAt: now,
    })
    .where('organization_id = :organizationId AND id = :registrationId', { organizationId, registrationId })
    .andWhere(`(state = 'received' OR (state = 'running' AND lease_until <= :now))`, { now })
    .returning(['attempts'])
    .execute();
  const [row] = claimed.raw as { attempts: number }[];
  if (!row) return null;
  await announceRegistration(manager, registrationId);
  return { organizationId, registrationId, leaseId, attempts: row.attempts };
}

async function updateHeld(
  manager: EntityManager,
  lease: Lease,
  change: Partial<Pick<RegistrationEntity, 'leaseUntil' | 'stage' | 'timings' | 'updatedAt'>>,
): Promise<void> {
  const { organizationId, registrationId: id, leaseId } = lease;
  const result = await manager.update(
    RegistrationEntity,
    { organizationId, id, leaseId, state: 'running' },
    change,
  );
  if (result.affected !== 1) throw new LeaseLostError(`Registration ${id} belongs to another worker`);
}

/** Keeps the lease for another while. Throws a {@link LeaseLostError} when it is no longer ours. */
export async function renewLease(manager: EntityManager, lease: Lease, now: Date): Promise<void> {
  await updateHeld(manager, lease, { leaseUntil: leaseEnd(now) });
}

/** Records that a stage begins, with the durations of those before it. Throws a {@link LeaseLostError}. */
export async function enterStage(
  manager: EntityManager,
  lease: Lease,
  stage: RegistrationStage,
  timings: readonly StageTiming[],
  now: Date,
): Promise<void> {
  await updateHeld(manager, lease, {
    stage,
    timings: [...timings],
    leaseUntil: leaseEnd(now),
    updatedAt: now,
  });
  await announceRegistration(manager, lease.registrationId);
}

/** Gives the registration back at once, so that a retry need not wait for the lease to run out. */
export async function releaseLease(manager: EntityManager, lease: Lease, now: Date): Promise<void> {
  await updateHeld(manager, lease, { leaseUntil: now });
}
