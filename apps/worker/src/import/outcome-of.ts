import type { ClaimedEntry, Outcome } from '@connectory/catalog';
import type { Finding } from '@connectory/contracts';
import type { RegistrationParts } from '../registration/registration-parts.js';
import type { EntryReading } from './read-entry.js';

/** How an entry ends that could not be read. */
export function outcomeOf(
  { vault }: Pick<RegistrationParts, 'vault'>,
  { lease, sourceId, bytes }: ClaimedEntry,
  { kind, format, findings, content, timings }: EntryReading,
): Outcome {
  const sealed = () => ({ sealed: vault.seal(lease.organizationId, sourceId, bytes ?? Buffer.alloc(0)) });
  return {
    // Its length and fingerprint stand in its row since it was handed over.
    source: { kind, format, original: null, stored: content ? { content } : sealed() },
    findings: JSON.parse(findings) as Finding[],
    rulesetVersion: null,
    timings: () => timings,
    conversion: null,
  };
}
