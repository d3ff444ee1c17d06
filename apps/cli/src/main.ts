import { readFileSync } from 'node:fs';
import { readEnvironment } from './config.js';
import { coloursFor } from './print/colours.js';
import { run } from './run.js';

const { stdin, stdout, stderr } = process;
const environment = readEnvironment();
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read us has read enough, as `head` does.
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    outColours: coloursFor({ isTerminal: stdout.isTTY, ...environment }),
    errColours: coloursFor({ isTerminal: stderr.isTTY, ...environment }),
    environment,
    stdin,
    onInterrupt: () => {
      const interrupt = new AbortController();
      process.once('SIGINT', () => interrupt.abort());
      return interrupt.signal;
    },
  },
  version,
);
