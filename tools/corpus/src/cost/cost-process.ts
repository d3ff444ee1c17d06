import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '@connectory/conversion';
import { decodeBytes, parseLimitsFor, parseSource, recogniseKind } from '@connectory/definition';
import type { Cost, Speed } from './cost.js';

/*
 * Run as a process of its own by `measureCost`: first every file once, for the memory, then the JSON among them again and
 * again, for the speed.
 */

const limits = parseLimitsFor(64 * 1_048_576);
const rounds = 3;

process.once('message', ({ folder, files }: { folder: string; files: readonly string[] }) => {
  const startMb = peakMb();
  const converted = files.filter((file) => convertOnce(readFileSync(join(folder, file))));
  const peak = peakMb();
  const json = converted.filter((file) => isJson(readFileSync(join(folder, file))));
  const isCollection = (file: string) =>
    recogniseKind(JSON.parse(textOf(readFileSync(join(folder, file)))) as never).kind === 'postman';
  const collections = json.filter(isCollection);
  const definitions = json.filter((file) => !isCollection(file));
  const cost: Cost = {
    collections: measureSpeed(folder, collections),
    definitions: measureSpeed(folder, definitions),
    peakMb: peak,
    startMb,
  };
  process.send?.(cost, () => process.exit());
});

const peakMb = () => process.resourceUsage().maxRSS / 1024;
const textOf = (bytes: Uint8Array) => decodeBytes(bytes).text;

function convertOnce(bytes: Uint8Array): boolean {
  const result = parseSource(bytes, limits);
  if (!result.ok) return false;
  convert(result.source);
  return true;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(textOf(bytes));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** File by file: one round after the other, so that no two ways of working are measured at different times. */
function measureSpeed(folder: string, files: readonly string[]): Speed {
  let bytes = 0;
  const sums = { jsonParseMs: 0, plainMs: 0, ledgerMs: 0, registrationMs: 0 };
  // The engine compiles while it works: all files once before the clock counts.
  for (const isWarm of [false, true]) {
    for (const file of files) {
      const content = readFileSync(join(folder, file));
      const text = textOf(content);
      const ways = {
        jsonParseMs: () => JSON.parse(text) as unknown,
        plainMs: () => convertText(text, false),
        ledgerMs: () => convertText(text, true),
        registrationMs: () => convertOnce(content),
      };
      for (const [name, way] of Object.entries(ways) as [keyof typeof sums, () => unknown][]) {
        const times = Array.from({ length: isWarm ? rounds : 1 }, () => timeOf(way));
        if (isWarm) sums[name] += median(times);
      }
      if (isWarm) bytes += content.length;
    }
  }
  return { files: files.length, bytes, ...sums };
}

function convertText(text: string, withLedger: boolean): unknown {
  const value = JSON.parse(text) as Parameters<typeof recogniseKind>[0];
  return convert({ value, kind: recogniseKind(value) }, { withLedger });
}

function timeOf(way: () => unknown): number {
  const start = performance.now();
  way();
  return performance.now() - start;
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
