import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '@connectory/conversion';
import { parseLimitsFor, parseSource } from '@connectory/definition';
import type { Cost } from './cost.js';
import { measureSpeed } from './measure-speed.js';
import { sampleFiles, type SizedFile } from './sample-files.js';

/*
 * Run as a process of its own by `measureCost`: first every file once, for the memory, then the JSON among them again and
 * again, for the speed.
 */

const limits = parseLimitsFor(64 * 1_048_576);
/** So much text is enough for a figure that holds. */
const mostBytes = 40_000_000;

process.once('message', ({ folder, files }: { folder: string; files: readonly string[] }) => {
  const startMb = peakMb();
  const collections: SizedFile[] = [];
  const definitions: SizedFile[] = [];
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const result = parseSource(bytes, limits);
    if (!result.ok) continue;
    convert(result.source);
    if (result.source.format !== 'json') continue;
    const list = result.source.kind.kind === 'postman' ? collections : definitions;
    list.push({ file, bytes: bytes.length });
  }
  const peak = peakMb();
  const speedOf = (list: readonly SizedFile[]) =>
    measureSpeed(
      sampleFiles(list, mostBytes).map(({ file }) => textOf(readFileSync(join(folder, file)))),
      limits,
    );
  const cost: Cost = {
    collections: speedOf(collections),
    definitions: speedOf(definitions),
    peakMb: peak,
    startMb,
  };
  process.send?.(cost, () => process.exit());
});

const peakMb = () => process.resourceUsage().maxRSS / 1024;

/** What was read as JSON, without its byte order mark. */
function textOf(bytes: Uint8Array): string {
  const result = parseSource(bytes, limits);
  return result.ok ? result.source.text : '{}';
}
