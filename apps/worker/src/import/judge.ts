import type { ClaimedEntry } from '@connectory/catalog';
import type { JudgeOptions } from '../thread/read-definition.js';
import type { ImportParts } from './import-parts.js';
import type { EntryReading } from './read-entry.js';

/** By what the entries of a claim are judged. */
export interface Judge {
  readonly importId: string;
  readonly options: JudgeOptions;
  readonly rulesetVersion: number;
}

/** Reads an entry in a thread, and notes what it took. */
export async function judgeEntry(
  { entryReader, metrics, logger, faultPoint }: ImportParts,
  { bytes }: ClaimedEntry,
  { options }: Judge,
): Promise<EntryReading> {
  faultPoint('convert');
  const read = await entryReader.read(bytes ?? Buffer.alloc(0), options);
  if (read.fault !== undefined) logger.error({ err: read.fault }, 'An entry was too much for its thread');
  for (const { stage, ms } of read.timings) metrics.stageDuration.observe({ stage }, ms / 1_000);
  return read;
}

/** Why those did not come through that did not. */
export const faultsOf = (results: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
