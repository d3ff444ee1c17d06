import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startPostgres } from '@connectory/testing';
import type { DatabaseUrls } from './child-environment.js';
import { clearPostmaster } from './postmaster.js';
import type { Secrets } from './secrets.js';
import { ensureServiceLogin, serviceLoginOf } from './service-login.js';
import type { Settings } from './settings.js';

export interface Database extends DatabaseUrls {
  stop(): Promise<void>;
}

/** Ends an embedded PostgreSQL that a killed run left behind, which would hold our port and our data. */
export async function endLeftover(
  settings: Settings,
  secrets: Secrets,
  say: (line: string) => void,
): Promise<void> {
  if (settings.databaseUrl !== null) return;
  await clearPostmaster(await postgresDirectory(settings.dataDirectory, secrets.installation), say);
}

/** Starts the embedded PostgreSQL, or gets the user's own ready; the urls that come back work. */
export async function openDatabase(
  settings: Settings,
  secrets: Secrets,
  say: (line: string) => void,
): Promise<Database> {
  if (settings.databaseUrl !== null) {
    const login = serviceLoginOf(secrets.installation);
    const serviceUrl =
      settings.serviceUrl ?? (await ensureServiceLogin(settings.databaseUrl, login, secrets.servicePassword));
    return { ownerUrl: settings.databaseUrl, serviceUrl, stop: () => Promise.resolve() };
  }
  const directory = await postgresDirectory(settings.dataDirectory, secrets.installation);
  if (!directory.startsWith(settings.dataDirectory)) {
    say(`PostgreSQL's own account cannot enter ${settings.dataDirectory}; its data is in ${directory}`);
  }
  const postgres = await startPostgres({ directory, port: settings.ports.postgres });
  return { ownerUrl: postgres.ownerUrl, serviceUrl: postgres.serviceUrl, stop: () => postgres.stop() };
}

// As root, PostgreSQL runs as an account of its own, and that account may not enter, say, /root.
async function postgresDirectory(dataDirectory: string, installation: string): Promise<string> {
  const beside = join(dataDirectory, 'postgres');
  if (process.getuid?.() !== 0 || (await everybodyMayEnter(dirname(beside)))) return beside;
  const apart = join('/var/lib/connectory', installation);
  await mkdir(apart, { recursive: true, mode: 0o755 });
  return join(apart, 'postgres');
}

async function everybodyMayEnter(directory: string): Promise<boolean> {
  const { mode } = await stat(directory);
  if ((mode & 0o001) === 0) return false;
  return directory === dirname(directory) || everybodyMayEnter(dirname(directory));
}
