// npm test: gets a fresh clone ready, then hands over to the compiled TypeScript in this folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, requireNode, root, run } from '../start/bootstrap.mjs';

requireNode();
const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  process.stdout.write(readFileSync(new URL('./help.txt', import.meta.url), 'utf8'));
} else {
  await ensureInstalled();
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { code, output } = await run(process.execPath, [
    compiler,
    '-b',
    join(root, 'tools/test/tsconfig.build.json'),
  ]);
  if (code !== 0) fail(`${output}\nThe test tool itself does not compile.`);
  const { test } = await import('./dist/main.js');
  process.exitCode = await test({ root, words, environment: process.env });
}
