import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const accountName = 'postgres';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that PostgreSQL runs as: `undefined` for our own, and, because PostgreSQL refuses to run as root, the
 * system's `postgres` account when we are root. It is made if the system has none.
 */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await findAccount();
  if (existing) return existing;
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', accountName]);
  } catch (cause) {
    // Another process of the same moment may have made it.
    const made = await findAccount();
    if (made) return made;
    throw new Error(
      `PostgreSQL does not run as root and the account "${accountName}" cannot be made; run as an ordinary user`,
      { cause },
    );
  }
  const made = await findAccount();
  if (!made) throw new Error(`The account "${accountName}" was made but is not in /etc/passwd`);
  return made;
}

async function findAccount(): Promise<Account | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((l) => l.startsWith(`${accountName}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Whether any account may enter every directory above `path`; a clone below /root usually fails this. */
export async function isReachable(path: string): Promise<boolean> {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    const entry = await stat(directory).catch(() => undefined);
    if (entry && (entry.mode & 0o001) === 0) return false;
    if (directory === dirname(directory)) return true;
  }
}
