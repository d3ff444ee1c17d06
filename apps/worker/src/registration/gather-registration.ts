import type { Finding } from '@connectory/contracts';
import type { GatheredSource } from '@connectory/reading';
import type { LoadRemoteFile } from '../thread/source-gatherer.js';
import { fetchSource } from './fetch-source.js';
import type { RegistrationParts } from './registration-parts.js';

/** A source as one document, or why that has to wait: a file of it could not be had just now. */
export type GatheredRegistration = GatheredSource & { readonly passing: Finding | null };

/**
 * Unpacks a source and puts its files together. Files at other addresses are fetched as the source itself is: through
 * the guarded egress, each by itself, and without credentials.
 */
export async function gatherRegistration(
  {
    egress,
    gatherer,
    logger,
    maxSourceBytes,
  }: Pick<RegistrationParts, 'egress' | 'gatherer' | 'logger' | 'maxSourceBytes'>,
  source: { readonly bytes: Uint8Array; readonly location: string },
): Promise<GatheredRegistration> {
  let passing: Finding | null = null;
  const load: LoadRemoteFile = async (location, signal) => {
    const fetched = await fetchSource(egress, location, maxSourceBytes, { signal });
    if ('bytes' in fetched) return fetched.bytes;
    if (!('finding' in fetched))
      throw new TypeError('A request without a condition was answered as if it had one');
    const { finding } = fetched;
    if (fetched.passing) passing ??= finding;
    const isMissing = finding.params['status'] === 404 || finding.params['status'] === 410;
    return { refusal: isMissing ? 'missing' : 'refused', reason: finding.message };
  };
  const gathered = await gatherer.gather(source, maxSourceBytes, load);
  if (gathered.fault !== undefined)
    logger.error({ err: gathered.fault }, 'The files of a description were too much for their thread');
  return { ...gathered, passing };
}
