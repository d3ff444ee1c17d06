import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codePages } from './code-pages.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'docs/rules');

const pages = await codePages(root);
await rm(folder, { recursive: true, force: true });
for (const [path, text] of pages) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
console.log(`${pages.size} pages in docs/rules`);
