import {
  claimRegistration,
  enterStage,
  findKnownConnector,
  finishRegistration,
  LEASE_MS,
  LeaseLostError,
  MAX_ATTEMPTS,
  MovedOnError,
  openSource,
  releaseLease,
  renewLease,
  type FinalState,
  type Lease,
  type Outcome,
} from '@connectory/catalog';
import type { RegistrationStage } from '@connectory/contracts';
import { fetchStage } from './fetch-stage.js';
import { judgeSource } from './judge-source.js';
import { connectorGone, givenUp } from './outcomes.js';
import type { RegistrationParts } from './registration-parts.js';

/** How often the work is done anew because the connector has changed meanwhile; then the queue waits a while. */
const MOST_TRIES = 5;

/**
 * Takes one registration to its end, wherever it stands. Called twice, the second call finds nothing to do. Rejects when
 * it should be tried again: a part does not answer, or the source cannot be fetched just now and `isLast` is not set.
 */
export async function runRegistration(
  parts: RegistrationParts,
  job: { readonly organizationId: string; readonly registrationId: string },
  { isLast }: { readonly isLast: boolean },
): Promise<void> {
  const { tenant, logger, metrics, now } = parts;
  const lease = await tenant.run(job.organizationId, (manager) =>
    claimRegistration(manager, job.organizationId, job.registrationId, now()),
  );
  if (!lease) {
    logger.debug('Nothing to do: the registration has ended, or another worker is at it');
    return;
  }
  const renewal = setInterval(() => {
    tenant
      .run(lease.organizationId, (manager) => renewLease(manager, lease, now()))
      .catch((error: unknown) => logger.warn({ err: error }, 'The lease of a registration was not renewed'));
  }, LEASE_MS / 3);
  try {
    const started = performance.now();
    const state =
      lease.attempts > MAX_ATTEMPTS
        ? await publish(parts, lease, givenUp(lease))
        : await work(parts, lease, isLast);
    metrics.registrations.inc({ state });
    logger.info({ state, ms: Math.round(performance.now() - started) }, 'A registration ended');
  } catch (error) {
    if (error instanceof LeaseLostError) {
      logger.warn('Another worker has taken the registration over; this one stops');
      return;
    }
    await giveBack(parts, lease);
    throw error;
  } finally {
    clearInterval(renewal);
  }
}

/** Fetch, parse, convert, validate and publish, each stage announced. */
async function work(parts: RegistrationParts, lease: Lease, isLast: boolean): Promise<FinalState> {
  const { tenant, vault } = parts;
  const find = () => tenant.run(lease.organizationId, (manager) => findKnownConnector(manager, vault, lease));
  await enter(parts, lease, 'fetch', () => []);
  const source = await tenant.run(lease.organizationId, (manager) => openSource(manager, vault, lease));
  let { known, isGone } = await find();
  const ready = await fetchStage(parts, lease, { source, known }, isLast);
  if ('outcome' in ready) return publish(parts, lease, isGone ? connectorGone() : ready.outcome);
  for (let tries = 1; !isGone; tries += 1) {
    const outcome = await judgeSource(parts, lease, ready, known, (stage, timings) =>
      enter(parts, lease, stage, timings),
    );
    try {
      return await publish(parts, lease, outcome);
    } catch (error) {
      // Somebody has edited or published meanwhile, and that is what ours has to go out from now.
      if (!(error instanceof MovedOnError) || tries === MOST_TRIES) throw error;
      ({ known, isGone } = await find());
    }
  }
  return publish(parts, lease, connectorGone());
}

async function enter(
  { tenant, faultPoint, now }: RegistrationParts,
  lease: Lease,
  stage: RegistrationStage,
  timings: Outcome['timings'],
): Promise<void> {
  await tenant.run(lease.organizationId, (manager) => enterStage(manager, lease, stage, timings(), now()));
  faultPoint(stage);
}

async function publish(parts: RegistrationParts, lease: Lease, outcome: Outcome): Promise<FinalState> {
  const { tenant, vault, faultPoint, now } = parts;
  const start = performance.now();
  // With nothing to publish, the registration has ended in the stage that it is in.
  const publishes = outcome.conversion !== null;
  if (publishes) await enter(parts, lease, 'publish', outcome.timings);
  const timings = () =>
    publishes
      ? [...outcome.timings(), { stage: 'publish' as const, ms: performance.now() - start }]
      : outcome.timings();
  const state = await tenant.run(lease.organizationId, async (manager) => {
    const final = await finishRegistration(manager, vault, lease, { ...outcome, timings }, now());
    faultPoint('commit');
    return final;
  });
  faultPoint('published');
  return state;
}

async function giveBack({ tenant, logger, now }: RegistrationParts, lease: Lease): Promise<void> {
  try {
    await tenant.run(lease.organizationId, (manager) => releaseLease(manager, lease, now()));
  } catch (error) {
    // The first error is the one that counts; without this the registration only waits until its lease runs out.
    logger.warn({ err: error }, 'The lease of a registration was not given back');
  }
}
