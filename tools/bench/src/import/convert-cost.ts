import { parseLimitsFor } from '@connectory/definition';
import { readSource } from '@connectory/reading';
import { generateCollections } from '../load/generate-collections.js';

/** Milliseconds of processor time that parsing, converting and validating takes for a collection, warm, on average. */
export function convertCost(seed: number, count: number): number {
  const collections = [...generateCollections(seed, count)].map(({ text }) => Buffer.from(text));
  const options = {
    limits: parseLimitsFor(1_048_576),
    ruleset: { extends: 'connector', rules: {} } as const,
  };
  const round = () => {
    for (const bytes of collections) readSource(bytes, options);
  };
  round();
  const before = process.cpuUsage();
  round();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / collections.length;
}
