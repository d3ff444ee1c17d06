import { ProblemError } from '@connectory/platform';
import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes what comes into a file and lets `read` have it. The file has no name any more as soon as it is open: whatever
 * happens to the process, nothing of it is left.
 *
 * @throws ProblemError `import/no-space` when the disk is full
 */
export async function* withSpooled<Result>(
  chunks: AsyncIterable<Uint8Array>,
  read: (fd: number) => AsyncGenerator<Result>,
  openFile: () => Promise<FileHandle>,
): AsyncGenerator<Result> {
  const file = await openFile();
  try {
    for await (const chunk of chunks) await write(file, chunk);
    yield* read(file.fd);
  } finally {
    await file.close();
  }
}

/** A new file in `directory`, to be written and read, that vanishes when it is closed. */
export async function openNameless(directory: string): Promise<FileHandle> {
  const path = join(directory, `connectory-import-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

async function write(file: FileHandle, chunk: Uint8Array): Promise<void> {
  try {
    await file.writeFile(chunk);
  } catch (error) {
    if (!isFull(error)) throw error;
    throw new ProblemError(
      'import/no-space',
      'The disk on which imports are unpacked is full. Whoever runs this installation can make room, or name another place in CONNECTORY_SPOOL_DIRECTORY.',
      [],
      { cause: error },
    );
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG');
