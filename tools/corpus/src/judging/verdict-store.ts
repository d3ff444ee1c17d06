import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutsideVerdict } from './judge-message.js';

export interface VerdictStore {
  find(key: string): OutsideVerdict | undefined;
  keep(key: string, verdict: OutsideVerdict): void;
}

/** Named for the judges' versions: what an older one said is not asked for again. */
export const verdictFile = join(
  tmpdir(),
  'connectory-corpus',
  'swagger-parser-13.0.0-seriousme-2.11.0.jsonl',
);

/** Verdicts by the hash of their document. swagger-parser takes 50 ms for each, and most do not change between two runs. */
export function openVerdictStore(file: string): VerdictStore {
  const verdicts = new Map<string, OutsideVerdict>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const entry = line.endsWith(']') ? (JSON.parse(line) as [string, OutsideVerdict]) : null;
      if (entry) verdicts.set(...entry);
    }
  } else {
    mkdirSync(dirname(file), { recursive: true });
  }
  return {
    find: (key) => verdicts.get(key),
    keep: (key, verdict) => {
      verdicts.set(key, verdict);
      appendFileSync(file, `${JSON.stringify([key, verdict])}\n`);
    },
  };
}
