import {
  readKnownDefinitions,
  readLastByClock,
  readRuleset,
  readVariablesOf,
  type KnownConnector,
  type Lease,
  type Outcome,
} from '@connectory/catalog';
import type { RegistrationStage } from '@connectory/contracts';
import { parseLimitsFor } from '@connectory/definition';
import type { ReadySource } from './fetch-stage.js';
import { unchanged } from './outcomes.js';
import type { RegistrationParts } from './registration-parts.js';

/** Parses, converts and validates a source in a thread, and carries the edits of its connector over if there is one. */
export async function judgeSource(
  parts: RegistrationParts,
  lease: Lease,
  { sourceId, original, validators, gathered, timings }: ReadySource,
  known: KnownConnector | null,
  enter: (stage: RegistrationStage, timings: Outcome['timings']) => Promise<void>,
): Promise<Outcome> {
  const { tenant, vault, logger, metrics, maxSourceBytes } = parts;
  const { organizationId } = lease;
  const { version, ruleset, variables, edited, lastByClock } = await tenant.run(
    organizationId,
    async (manager) => ({
      ...(await readRuleset(manager, organizationId)),
      variables: await readVariablesOf(manager, vault, lease),
      edited: known && (await readKnownDefinitions(manager, organizationId, known)),
      lastByClock: known && (await readLastByClock(manager, lease, known.connectorId)),
    }),
  );
  // The thread does not wait for the database: its stages are written in order, behind it.
  let announced = Promise.resolve();
  const limits = parseLimitsFor(maxSourceBytes);
  const options = { limits, ruleset, variables, ...(edited && { edited }) };
  const read = await parts.reader.read(gathered, options, (stage) => {
    announced = announced.then(() => enter(stage, () => timings));
    // Awaited below; until then a rejection must not count as nobody's.
    announced.catch(() => undefined);
  });
  await announced;
  if (read.fault !== undefined) logger.error({ err: read.fault }, 'A document was too much for its thread');
  for (const { stage, ms } of read.timings) metrics.stageDuration.observe({ stage }, ms / 1_000);
  const { kind, format, findings, conversion, content, carried } = read;
  const all = () => [...timings, ...read.timings];
  const isAsBefore = carried === null || (carried?.base ?? conversion?.definition) === lastByClock;
  if (known && isAsBefore) return unchanged(known, all, { original, validators: null });
  return {
    source: {
      kind,
      format,
      original,
      validators,
      stored: content ? { content } : { sealed: vault.seal(organizationId, sourceId, original) },
    },
    findings,
    rulesetVersion: conversion === null ? null : version,
    timings: all,
    conversion,
    rebased: known && carried ? { ...known, ...carried } : null,
  };
}
