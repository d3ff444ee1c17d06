import { nextEntries, settleImport } from '@connectory/catalog';
import { runImportLane as laneJob, type JobPayload } from '@connectory/contracts';
import type { Queue } from '@connectory/queue';
import type { RegistrationParts } from '../registration/registration-parts.js';
import { runRegistration } from '../registration/run-registration.js';

/** How long a lane works before it goes to the end of the queue, so that others have their turn. */
const SLICE_MS = 2_000;
const BATCH = 16;

/**
 * Takes entries of an import to their end, one after the other, for one slice of time, then asks for the next turn. When
 * nothing is left, ends the import.
 */
export async function runImportLane(
  parts: RegistrationParts & { readonly queue: Pick<Queue, 'enqueue'> },
  payload: JobPayload<'import.run'>,
): Promise<void> {
  const { tenant, queue, now } = parts;
  const { organizationId, importId, turn } = payload;
  const until = now().getTime() + SLICE_MS;
  while (now().getTime() < until) {
    const ids = await tenant.run(organizationId, (manager) => nextEntries(manager, payload, now(), BATCH));
    if (ids.length === 0) {
      await tenant.run(organizationId, (manager) => settleImport(manager, organizationId, importId, now()));
      return;
    }
    for (const registrationId of ids)
      await runRegistration(parts, { organizationId, registrationId }, { isLast: true });
  }
  await queue.enqueue(laneJob, { ...payload, turn: turn + 1 });
}
