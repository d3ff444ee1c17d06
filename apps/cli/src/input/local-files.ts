import { bundleLimitsFor, type LoadFile } from '@connectory/reading';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { mostBytes } from './most-bytes.js';

/** What a description in several files may cost. */
export const bundleLimits = bundleLimitsFor(mostBytes);

/** A file, as seen from the directory whose files its references may name. */
export interface RootedFile {
  readonly root: string;
  /** Below the root, with `/`. */
  readonly location: string;
}

/**
 * The root of a file: the working directory if it is below that, and else `otherwise`, its own directory unless another
 * one was given.
 */
export function rootedFile(path: string, otherwise: string = dirname(path)): RootedFile {
  const full = resolve(path);
  const root = isBelow(process.cwd(), full) ? process.cwd() : resolve(otherwise);
  return { root, location: relative(root, full).split(sep).join('/') };
}

/**
 * Reads the files that references name. Names that begin with a dot are refused, for keys and passwords are kept there, and
 * so are links that lead out of the root: a description of a stranger must not take over what is not its own.
 */
export function localFiles(root: string): LoadFile {
  return async (location) => {
    if (/^https?:/i.test(location)) return withoutNetwork(location);
    if (location.split('/').some((segment) => segment.startsWith('.')))
      return refused('Files and directories whose names begin with a dot are not read.');
    const path = resolve(root, location);
    try {
      if (!isBelow(await realpath(root), await realpath(path)))
        return refused('It is a link that leads out of the directory that may be read.');
      if ((await stat(path)).size > mostBytes) return refused('It is too large.');
      return await readFile(path);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return { refusal: 'missing', reason: 'There is no such file.' };
      return refused(`It could not be read (${String(error.code)}).`);
    }
  };
}

/** For what comes from no place: it has no files beside it, and takes none from the network. */
export const withoutNetwork: LoadFile = async () =>
  refused('A file takes no parts from the network. Convert the URL of the description itself.');

const refused = (reason: string) => ({ refusal: 'refused', reason }) as const;

function isBelow(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
