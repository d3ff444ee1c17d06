import type { Folder } from '../model.js';

const longestPath = 100;

/** The path of a folder called `name` in `parent`. Bounded: thousands of nested folders must not add up to millions of names. */
export function folderPath(parent: Folder | null, name: string): string[] {
  return [...(parent?.path ?? []).slice(0, longestPath - 1), name];
}
