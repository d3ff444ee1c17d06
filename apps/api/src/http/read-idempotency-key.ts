import { IdempotencyKey } from '@connectory/contracts';
import { parseInput } from './parse-input.js';

/** The value of the header `Idempotency-Key`; `null` without one. Throws `request/invalid` for one that is not allowed. */
export async function readIdempotencyKey(header: string | undefined): Promise<string | null> {
  if (header === undefined) return null;
  return (await parseInput(IdempotencyKey, header, 'header', 'Idempotency-Key')) as string;
}
