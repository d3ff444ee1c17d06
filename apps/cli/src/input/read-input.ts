import { readFile, stat } from 'node:fs/promises';
import { CliError, usageError } from '../cli-error.js';
import type { Finding } from '@connectory/contracts';
import type { Terminal } from '../terminal.js';
import { localFiles, rootedFile, withoutNetwork, type RootedFile } from './local-files.js';
import { mostBytes } from './most-bytes.js';
import { putTogether } from './put-together.js';

export interface Input {
  /** How messages name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was said when it was put together from several files; pointers lead into it. */
  readonly findings: readonly Finding[];
}

export const isUrl = (argument: string) => /^[a-z][a-z\d+.-]*:\/\//i.test(argument);

/**
 * What an argument names: a file, a URL, or standard input (`-`). A description in several files comes as one.
 *
 * @throws CliError
 */
export async function readInput(argument: string, terminal: Terminal): Promise<Input> {
  if (argument === '-')
    return putTogether({ name: '<stdin>', bytes: await readStream(terminal.stdin) }, '', withoutNetwork);
  if (isUrl(argument)) {
    // What guards the way out is large, and most runs have no need of it.
    const { fetchUrl } = await import('./fetch-url.js');
    return fetchUrl(argument, terminal.environment.egress);
  }
  return readSourceFile(argument, rootedFile(argument));
}

/** @throws CliError */
export async function readSourceFile(path: string, { root, location }: RootedFile): Promise<Input> {
  const bytes = await readBytes(path);
  return putTogether({ name: path, bytes }, location, localFiles(root));
}

/** @throws CliError */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(path);
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > mostBytes) throw tooLarge('<stdin>');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string) =>
  new CliError(`${name} is larger than ${mostBytes / 1_048_576} MB. Split it, or leave out its examples.`);

/** What went wrong with a file, in words; what is not of the file system is given back as it is. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return usageError(`There is no file ${path}. Check the path, or give - to read standard input.`);
    case 'EISDIR':
      return usageError(`${path} is a directory. Add --out-dir DIR to convert every file in it.`);
    case 'EACCES':
    case 'EPERM':
      return new CliError(`${path} may not be read by you. Change its permissions, or run as its owner.`);
    default:
      return new CliError(`${path} could not be read (${String(error.code)}).`);
  }
}
