import type { EntryPlan } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import type { Lease } from '../registration/registration-lease.js';

/** What became of looking at an entry: what it would be, or, where it can be nothing, why. */
export interface PlannedEntry {
  readonly lease: Lease;
  readonly plan: EntryPlan;
}

/** Writes down what entries would become; they wait until the plan is committed, as they were handed over. */
export async function planEntries(
  manager: EntityManager,
  planned: readonly PlannedEntry[],
  now: Date,
): Promise<void> {
  const [first] = planned;
  if (!first) return;
  await manager.query(
    `UPDATE connectory.registration AS r
        SET state = 'planned', plan = given.plan, stage = NULL, attempts = 0, lease_id = NULL, lease_until = NULL,
            updated_at = $5
       FROM unnest($3::uuid[], $4::json[]) AS given (id, plan)
      WHERE r.organization_id = $1 AND r.id = given.id AND r.lease_id = $2 AND r.state = 'running'`,
    [
      first.lease.organizationId,
      first.lease.leaseId,
      planned.map(({ lease }) => lease.registrationId),
      planned.map(({ plan }) => JSON.stringify(plan)),
      now,
    ],
  );
}
