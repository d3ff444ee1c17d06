import type { ClaimedEntry, Outcome } from '@connectory/catalog';
import type { RegistrationParts } from '../registration/registration-parts.js';
import type { ReadDefinition } from '../thread/read-definition.js';

/** How an entry ends, after what was read of it. */
export function outcomeOf(
  { vault }: Pick<RegistrationParts, 'vault'>,
  { lease, sourceId, bytes }: ClaimedEntry,
  { kind, format, findings, conversion, content, timings }: ReadDefinition,
  rulesetVersion: number,
): Outcome {
  const sealed = () => ({ sealed: vault.seal(lease.organizationId, sourceId, bytes ?? Buffer.alloc(0)) });
  return {
    // Its length and fingerprint stand in its row since it was handed over.
    source: { kind, format, original: null, stored: content ? { content } : sealed() },
    findings,
    rulesetVersion: conversion === null ? null : rulesetVersion,
    timings: () => timings,
    conversion,
  };
}
