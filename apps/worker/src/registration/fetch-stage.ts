import type { KnownConnector, Lease, Outcome, StoredSource, Validators } from '@connectory/catalog';
import type { StageTiming } from '@connectory/contracts';
import { needsGathering } from '@connectory/reading';
import type { GatheredBytes } from '../thread/read-definition.js';
import { fetchSource } from './fetch-source.js';
import { gatherRegistration } from './gather-registration.js';
import { unchanged, unread } from './outcomes.js';
import type { RegistrationParts } from './registration-parts.js';

/** The source could not be had just now; the queue delivers the job again after a pause. */
class NotNowError extends Error {
  override readonly name = 'NotNowError';
}

/** A source that there is something to do about. */
export interface ReadySource {
  readonly sourceId: string;
  readonly original: Uint8Array;
  readonly validators: Validators | null;
  readonly gathered: GatheredBytes;
  readonly timings: readonly StageTiming[];
}

/**
 * Gets a source as one document; or the end of its registration, when it cannot be had or is what the connector was made of
 * already. An address is asked whether it has changed. Throws a {@link NotNowError} when it may be had later, unless this is
 * the last time.
 */
export async function fetchStage(
  parts: RegistrationParts,
  { organizationId }: Lease,
  { source, known }: { readonly source: StoredSource; readonly known: KnownConnector | null },
  isLast: boolean,
): Promise<ReadySource | { readonly outcome: Outcome }> {
  const { vault, egress, maxSourceBytes } = parts;
  const start = performance.now();
  const timings: StageTiming[] = [];
  const end = (outcome: Outcome) => {
    timings.push({ stage: 'fetch', ms: performance.now() - start });
    return { outcome };
  };
  const sameAddress = known !== null && 'url' in source && source.url === known.url ? known : null;
  const fetched =
    'bytes' in source
      ? { bytes: source.bytes, location: '', validators: null }
      : await fetchSource(egress, source.url, maxSourceBytes, {
          ...(sameAddress && { validators: sameAddress.validators }),
        });
  if ('finding' in fetched) {
    if (fetched.passing && !isLast) throw new NotNowError(fetched.finding.message);
    return end(unread([fetched.finding], () => timings));
  }
  if ('notModified' in fetched)
    return end(unchanged(sameAddress!, () => timings, { original: null, validators: null }));

  const original = fetched.bytes;
  // Of a description in several files, what the first one is called says nothing of the others.
  const isWhole = !needsGathering(original);
  const validators = isWhole ? fetched.validators : null;
  if (isWhole && known !== null && known.fingerprint === vault.fingerprint(organizationId, original)) {
    return end(unchanged(known, () => timings, { original, validators: sameAddress && fetched.validators }));
  }
  const gathered = await gatherRegistration(parts, fetched);
  if (gathered.passing && !isLast) throw new NotNowError(gathered.passing.message);
  if (!gathered.ok) {
    const stored = { sealed: vault.seal(organizationId, source.sourceId, original) };
    return end(unread(gathered.findings, () => timings, { original, stored }));
  }
  timings.push({ stage: 'fetch', ms: performance.now() - start });
  return { sourceId: source.sourceId, original, validators, gathered, timings };
}
