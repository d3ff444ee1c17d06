// npm start: gets a fresh clone ready, then hands over to the compiled TypeScript in this folder.
import { readFileSync } from 'node:fs';
import { ensureBuilt, ensureInstalled, fail, requireNode, root } from './bootstrap.mjs';

requireNode();
const words = process.argv.slice(2);
const help = readFileSync(new URL('./help.txt', import.meta.url), 'utf8');
if (words.includes('--help') || words.includes('-h')) {
  process.stdout.write(help);
} else {
  const unknown = words.filter((word) => word !== '--demo');
  if (unknown.length > 0) fail(`npm start does not know ${unknown.join(' ')}.\n\n${help}`);
  await ensureInstalled();
  await ensureBuilt();
  const { run } = await import('./dist/main.js');
  await run({ root, demo: words.includes('--demo'), environment: process.env });
}
