import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from '../cli-error.js';

/**
 * Writes a file, and the directories that it stands in; what was there is replaced.
 *
 * @throws CliError
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new CliError(`${path} could not be written: ${reasonFor(String(error.code))}.`);
  }
}

function reasonFor(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'a part of its path is a file and not a directory';
    case 'EISDIR':
      return 'it is a directory';
    case 'ENOSPC':
      return 'there is no space left on the device';
    default:
      return code;
  }
}
