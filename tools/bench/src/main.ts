import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { benches } from './benches.js';
import { readCommandLine, type BenchCommand } from './command-line.js';
import { UsageError } from '@connectory/corpus';

/** npm runs scripts in the root of the workspace; paths are meant from where the user is. */
const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

try {
  const command = readCommandLine(process.argv.slice(2), benches);
  if ('help' in command) console.log(command.help);
  else await run(command);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\nnpm run bench -- --help shows more.`);
  process.exitCode = 2;
}

async function run({ bench, json, ...command }: BenchCommand): Promise<void> {
  const folder = command.folder === null ? null : fromHere(command.folder);
  if (folder !== null && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder}.`);
  }
  const { text, data } = await bench.run({ ...command, folder, tell: (line) => console.error(line) });
  console.log(text);
  if (json !== null) writeFileSync(fromHere(json), `${JSON.stringify(data, null, 1)}\n`);
}
