import { readFileSync } from 'node:fs';
import { loadPeer, ownConverters, type Converter } from './converters.js';
import type { PeerAnswer, PeerOrder } from './peer-message.js';

/* One converter in a process of its own: what it costs is its own, and one that does not come back can be ended. */

let converter: Converter | null = null;

process.on('message', (order: PeerOrder) => {
  void obey(order)
    .catch((error: unknown): PeerAnswer => ({ answer: 'threw', reason: reasonOf(error) }))
    .then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

async function obey(order: PeerOrder): Promise<PeerAnswer> {
  if (order.order === 'load') {
    converter =
      order.folder === null ? (ownConverters[order.name] ?? null) : await loadPeer(order.name, order.folder);
    return { answer: 'loaded' };
  }
  if (converter === null) throw new Error('There is no converter yet.');
  if (order.order === 'convert') {
    const { definition, secrets } = await converter(textOf(order.file));
    return { answer: 'converted', text: JSON.stringify(definition) ?? 'null', secrets };
  }
  return time(converter, order.files.map(textOf), order.rounds);
}

/** The first round, in which the engine still compiles, does not count. */
async function time(convert: Converter, texts: readonly string[], rounds: number): Promise<PeerAnswer> {
  const ms: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    for (const text of texts) await convert(text);
    if (round > 0) ms.push(performance.now() - start);
  }
  return { answer: 'timed', ms, peakMb: process.resourceUsage().maxRSS / 1024 };
}

const textOf = (file: string) => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

const reasonOf = (error: unknown) =>
  String(error instanceof Error ? error.message : error).slice(0, 200) || 'no reason given';
