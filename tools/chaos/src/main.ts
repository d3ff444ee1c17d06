import { parseWords, UsageError } from '@connectory/corpus';
import type { QueueStorage } from '@connectory/bench';
import { runChaos } from './run-chaos.js';

const help = `Imports generated collections while one thing after the other goes wrong, and checks the books at the end.

Usage: npm run chaos -- [options]

  --seed N               decides the collections and the faults (default: another one each time)
  --collections N        how many are imported (default 500)
  --faults N             how many things go wrong (default 8)
  --queue redis|postgres only with this storage of the queue
  -h, --help             show this`;

try {
  const { values } = parseWords(process.argv.slice(2), {
    seed: { type: 'string' },
    collections: { type: 'string' },
    faults: { type: 'string' },
    queue: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) console.log(help);
  else await run(values);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\nnpm run chaos -- --help shows more.`);
  process.exitCode = 2;
}

async function run(values: {
  seed?: string;
  collections?: string;
  faults?: string;
  queue?: string;
}): Promise<void> {
  const seed = wholeNumber('--seed', values.seed) ?? Math.floor(Math.random() * 1_000_000);
  const collections = wholeNumber('--collections', values.collections) ?? 500;
  const faults = wholeNumber('--faults', values.faults) ?? 8;
  const queues = (['redis', 'postgres'] as const).filter((one) =>
    [undefined, one].includes(values.queue as QueueStorage),
  );
  if (queues.length === 0)
    throw new UsageError(`There is no queue ${values.queue}; there is redis and postgres.`);
  let failed = 0;
  for (const queue of queues) {
    console.log(`Queue on ${queue}, seed ${seed}, ${collections} collections, ${faults} faults`);
    const tell = (line: string) => console.log(`  ${line}`);
    for (const { name, fault } of await runChaos({ queue, seed, collections, faults, tell })) {
      if (fault !== null) failed += 1;
      console.log(fault === null ? `  ok      ${name}` : `  FAILED  ${name}: ${fault}`);
    }
  }
  if (failed > 0) process.exitCode = 1;
}

function wholeNumber(option: string, given: string | undefined): number | null {
  if (given === undefined) return null;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0) throw new UsageError(`${option} takes a whole number.`);
  return number;
}
