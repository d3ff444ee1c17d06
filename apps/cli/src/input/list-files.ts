import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileError } from './read-input.js';

/** A file to convert. */
export interface ListedFile {
  /** As the argument that led to it begins. */
  readonly path: string;
  /** Below the directory that was given, with `/`; of a file that was given, its name. */
  readonly relative: string;
  /** The directory that it was found in, or its own. */
  readonly directory: string;
}

export interface FileList {
  readonly files: readonly ListedFile[];
  /** Files of directories that are no candidates. */
  readonly leftOut: number;
}

/** In a directory, files of these names are taken; a file that is named itself is taken whatever its name is. */
const candidate = /\.(?:json|ya?ml|postman_collection|openapi|swagger|oas)$/i;

/**
 * All files that arguments name, each once: files themselves, and of directories every candidate below them, by name.
 * What begins with a dot, `node_modules`, links to directories and whatever is below `excluded` is passed over.
 *
 * @throws CliError for an argument that is not there
 */
export async function listFiles(paths: readonly string[], excluded: string): Promise<FileList> {
  const files = new Map<string, ListedFile>();
  const add = (file: ListedFile) => {
    const key = resolve(file.path);
    if (!files.has(key)) files.set(key, file);
  };
  let leftOut = 0;

  for (const path of paths) {
    if (!(await isDirectory(path))) {
      add({ path, relative: basename(path), directory: dirname(path) });
      continue;
    }
    const open = [path];
    for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
      const found = await entriesOf(directory);
      leftOut += found.leftOut;
      for (const file of found.files) {
        add({ path: file, relative: relative(path, file).split(sep).join('/'), directory: path });
      }
      const below = found.directories.filter((one) => resolve(one) !== resolve(excluded));
      open.push(...below.reverse());
    }
  }
  return { files: [...files.values()], leftOut };
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw fileError(error, path);
  }
}

interface Entries {
  readonly files: string[];
  readonly directories: string[];
  readonly leftOut: number;
}

async function entriesOf(directory: string): Promise<Entries> {
  const files: string[] = [];
  const directories: string[] = [];
  let leftOut = 0;
  for (const entry of await sortedEntries(directory)) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(directory, name);
    if (entry.isDirectory()) directories.push(path);
    else if (!candidate.test(name)) leftOut += 1;
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(path)))) files.push(path);
  }
  return { files, directories, leftOut };
}

async function sortedEntries(directory: string) {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    // By code units, so that the order is the same in every locale.
    return entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  } catch (error) {
    throw fileError(error, directory);
  }
}

/** A link that leads nowhere is a file too: that it cannot be read is worth a row of the report. */
async function isLinkToFile(path: string): Promise<boolean> {
  const target = await stat(path).catch(() => null);
  return target === null || target.isFile();
}
