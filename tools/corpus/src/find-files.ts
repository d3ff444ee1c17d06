import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { globPattern } from './glob-pattern.js';

/** Lists about a corpus and notes on it are no part of it. */
const notSources = /\.(?:tsv|md)$/i;

/** The files below `folder`, as paths relative to it with `/`, sorted; of these the ones that `only` (a glob) takes. */
export function findFiles(folder: string, only: string | null): string[] {
  const pattern = only === null ? null : globPattern(only);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !notSources.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => pattern?.test(path) ?? true)
    .sort();
}
