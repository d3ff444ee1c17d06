import { convert } from '@connectory/conversion';
import { parseSource, recogniseKind, type JsonValue, type ParseLimits } from '@connectory/definition';
import type { Speed } from './cost.js';

const rounds = 5;

/**
 * Times the ways to read and convert `texts`. Each round takes the ways one after the other, each over all texts; the first
 * round, in which the engine still compiles, does not count.
 */
export function measureSpeed(texts: readonly string[], limits: ParseLimits): Speed {
  const bytes = texts.map((text) => Buffer.from(text));
  const ways = {
    jsonParseMs: (text: string) => JSON.parse(text) as unknown,
    plainMs: (text: string) => convertText(text, false),
    ledgerMs: (text: string) => convertText(text, true),
    registrationMs: (_: string, index: number) => {
      const result = parseSource(bytes[index] as Buffer, limits);
      return result.ok && convert(result.source);
    },
  };
  const times: Record<keyof typeof ways, number[]> = {
    jsonParseMs: [],
    plainMs: [],
    ledgerMs: [],
    registrationMs: [],
  };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, way] of Object.entries(ways) as [keyof typeof ways, typeof ways.registrationMs][]) {
      const start = performance.now();
      texts.forEach((text, index) => way(text, index));
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return {
    files: texts.length,
    bytes: bytes.reduce((sum, { length }) => sum + length, 0),
    jsonParseMs: median(times.jsonParseMs),
    plainMs: median(times.plainMs),
    ledgerMs: median(times.ledgerMs),
    registrationMs: median(times.registrationMs),
  };
}

function convertText(text: string, withLedger: boolean): unknown {
  const value = JSON.parse(text) as JsonValue;
  return convert({ value, kind: recogniseKind(value) }, { withLedger });
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
