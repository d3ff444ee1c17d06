import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isReachable, type Account } from './account.js';
import type { Binaries } from './binaries.js';

const run = promisify(execFile);
const passwordsFile = 'connectory-passwords.json';

export interface Passwords {
  readonly owner: string;
  readonly service: string;
}

export interface Cluster {
  readonly directory: string;
  readonly passwords: Passwords;
}

/** The superuser of every cluster that we make. Migrations run as it, nothing else does. */
export const ownerLogin = 'connectory';

/**
 * Opens the database cluster in `directory`, or makes it there. Passwords are random and lie beside the data, readable
 * to its owner only.
 *
 * @throws Error if PostgreSQL's account cannot enter the directory
 */
export async function openCluster(
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Cluster> {
  if (account && !(await isReachable(directory))) {
    throw new Error(
      `PostgreSQL does not run as root, and the account it runs as cannot enter ${dirname(directory)}; ` +
        'choose a directory that everybody may enter, or run as an ordinary user',
    );
  }
  if (await exists(join(directory, 'PG_VERSION'))) {
    const passwords = JSON.parse(await readFile(join(directory, passwordsFile), 'utf8')) as Passwords;
    return { directory, passwords };
  }
  return { directory, passwords: await makeCluster(directory, binaries, account) };
}

async function makeCluster(
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Passwords> {
  const passwords = { owner: randomBytes(18).toString('hex'), service: randomBytes(18).toString('hex') };
  // Made aside and moved into place, so that a crash half-way leaves nothing that looks like a cluster.
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  if (account) await chown(unfinished, account.uid, account.gid);
  await withPasswordFile(passwords.owner, account, (file) =>
    run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${ownerLogin}`,
        `--pwfile=${file}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      { cwd: tmpdir(), env: { LC_ALL: 'C' }, ...account },
    ),
  );
  await writeFile(join(unfinished, passwordsFile), JSON.stringify(passwords), { mode: 0o600 });
  await rm(directory, { recursive: true, force: true });
  await rename(unfinished, directory);
  return passwords;
}

async function withPasswordFile(
  password: string,
  account: Account | undefined,
  use: (file: string) => Promise<unknown>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'connectory-password-'));
  try {
    const file = join(directory, 'password');
    await writeFile(file, password, { mode: 0o600 });
    await chmod(directory, 0o700);
    if (account) {
      await chown(file, account.uid, account.gid);
      await chown(directory, account.uid, account.gid);
    }
    await use(file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
