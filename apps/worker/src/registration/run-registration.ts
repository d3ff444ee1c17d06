import {
  claimRegistration,
  enterStage,
  finishRegistration,
  LEASE_MS,
  LeaseLostError,
  MAX_ATTEMPTS,
  openSource,
  readRuleset,
  releaseLease,
  renewLease,
  type Lease,
  type Outcome,
  type RegistrationFindingCode,
} from '@connectory/catalog';
import type { RegistrationStage, StageTiming } from '@connectory/contracts';
import { makeFinding, parseLimitsFor } from '@connectory/definition';
import { fetchSource } from './fetch-source.js';
import { gatherRegistration } from './gather-registration.js';
import type { RegistrationParts } from './registration-parts.js';

/** The source could not be had just now; the queue delivers the job again after a pause. */
class NotNowError extends Error {
  override readonly name = 'NotNowError';
}

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
    const outcome = lease.attempts > MAX_ATTEMPTS ? givenUp(lease) : await work(parts, lease, isLast);
    const state = await publish(parts, lease, outcome);
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

const unknownSource = { kind: { kind: 'unknown', version: null }, format: null } as const;

/** Everything before the publishing transaction: fetch, parse, convert and validate, each stage announced. */
async function work(parts: RegistrationParts, lease: Lease, isLast: boolean): Promise<Outcome> {
  const { tenant, vault, logger, metrics, maxSourceBytes, faultPoint, now } = parts;
  const timings: StageTiming[] = [];
  const enter = async (stage: RegistrationStage) => {
    await tenant.run(lease.organizationId, (manager) => enterStage(manager, lease, stage, timings, now()));
    faultPoint(stage);
  };

  await enter('fetch');
  const start = performance.now();
  const source = await tenant.run(lease.organizationId, (manager) => openSource(manager, vault, lease));
  const fetched =
    'bytes' in source
      ? { bytes: source.bytes, location: '' }
      : await fetchSource(parts.egress, source.url, maxSourceBytes);
  const endFetch = () => timings.push({ stage: 'fetch', ms: performance.now() - start });
  if ('finding' in fetched) {
    endFetch();
    if (fetched.passing && !isLast) throw new NotNowError(fetched.finding.message);
    const facts = { ...unknownSource, original: null, stored: null };
    return {
      source: facts,
      findings: [fetched.finding],
      rulesetVersion: null,
      timings: () => timings,
      conversion: null,
    };
  }
  const original = fetched.bytes;
  const sealed = () => ({ sealed: vault.seal(lease.organizationId, source.sourceId, original) });
  const gathered = await gatherRegistration(parts, fetched);
  endFetch();
  if (gathered.passing && !isLast) throw new NotNowError(gathered.passing.message);
  if (!gathered.ok) {
    const facts = { ...unknownSource, original, stored: sealed() };
    return {
      source: facts,
      findings: gathered.findings,
      rulesetVersion: null,
      timings: () => timings,
      conversion: null,
    };
  }

  // The thread does not wait for the database: its stages are written in order, behind it.
  let announced = Promise.resolve();
  const limits = parseLimitsFor(maxSourceBytes);
  const { version: rulesetVersion, ruleset } = await tenant.run(lease.organizationId, (manager) =>
    readRuleset(manager, lease.organizationId),
  );
  const read = await parts.reader.read(gathered, { limits, ruleset }, (stage) => {
    announced = announced.then(() => enter(stage));
    // Awaited below; until then a rejection must not count as nobody's.
    announced.catch(() => undefined);
  });
  await announced;
  if (read.fault !== undefined) logger.error({ err: read.fault }, 'A document was too much for its thread');
  for (const { stage, ms } of read.timings) metrics.stageDuration.observe({ stage }, ms / 1_000);
  const { kind, format, findings, conversion, content } = read;
  return {
    source: {
      kind,
      format,
      original,
      stored: content ? { content } : sealed(),
    },
    findings,
    rulesetVersion: conversion === null ? null : rulesetVersion,
    timings: () => [...timings, ...read.timings],
    conversion,
  };
}

async function publish(parts: RegistrationParts, lease: Lease, outcome: Outcome) {
  const { tenant, vault, faultPoint, now } = parts;
  const start = performance.now();
  // With nothing to publish, the registration has ended in the stage that it is in.
  const publishes = outcome.conversion !== null;
  if (publishes) {
    await tenant.run(lease.organizationId, (manager) =>
      enterStage(manager, lease, 'publish', outcome.timings(), now()),
    );
    faultPoint('publish');
  }
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

/** The end of a registration that took too many workers down, or that none brought to its end. */
export function givenUp({ attempts }: Lease): Outcome {
  return {
    source: { ...unknownSource, original: null, stored: null },
    findings: [
      makeFinding({
        code: 'registration/given-up' satisfies RegistrationFindingCode,
        severity: 'error',
        message: `The work on this source was begun ${attempts - 1} times and never came to an end. Hand the source over again; if that fails too, report it.`,
        params: { attempts: attempts - 1 },
        pointer: '',
      }),
    ],
    rulesetVersion: null,
    timings: () => [],
    conversion: null,
  };
}

async function giveBack({ tenant, logger, now }: RegistrationParts, lease: Lease): Promise<void> {
  try {
    await tenant.run(lease.organizationId, (manager) => releaseLease(manager, lease, now()));
  } catch (error) {
    // The first error is the one that counts; without this the registration only waits until its lease runs out.
    logger.warn({ err: error }, 'The lease of a registration was not given back');
  }
}
