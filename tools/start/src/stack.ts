import { join } from 'node:path';
import { startChild, type Child } from './child.js';
import { childEnvironments, type DatabaseUrls } from './child-environment.js';
import { runCommand } from './command.js';
import { endLeftover, openDatabase, type Database } from './database.js';
import { requireFreePorts } from './ports.js';
import { programs } from './programs.js';
import { waitUntilReady } from './readiness.js';
import { claimData, type RunFile } from './run-file.js';
import { openSecrets, type Secrets } from './secrets.js';
import type { Environment, Settings } from './settings.js';

export interface StackOptions {
  readonly settings: Settings;
  /** The environment from which the programs get PATH, HOME and the like. */
  readonly ambient: Environment;
  /** What is going on, for people. */
  readonly say: (line: string) => void;
  /** One line of a program's output. */
  readonly log: (program: string, line: string) => void;
  /** Gives up a start that is still going on. */
  readonly signal?: AbortSignal;
}

export interface Stack {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly urls: DatabaseUrls;
  /** The programs that run, by name. */
  readonly children: readonly Pick<Child, 'name' | 'pid'>[];
  /** Resolves with words for people when a program ends that nobody stopped. */
  readonly broken: Promise<string>;
  /** A one-time set-up link; empty once set-up is done. */
  setupLink(): Promise<string>;
  /** Stops everything, the last started first. */
  stop(): Promise<void>;
}

/** How long a program may take to finish its requests and jobs once it is asked to end. */
const graceMs = 20_000;
const readyMs = 90_000;

/** What runs so far, in the order in which it was started. */
interface Started {
  readonly children: Child[];
  database: Database | null;
  run: RunFile | null;
}

/**
 * Starts the database, migrates it, starts api, worker and portal, and waits until all are ready. The workspace must be
 * built.
 *
 * @throws Error with words for people; whatever had started is stopped again
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const started: Started = { children: [], database: null, run: null };
  try {
    return await start(options, started);
  } catch (error) {
    await stopAll(started, options.say);
    throw error;
  }
}

async function start(
  { settings, ambient, say, log, signal }: StackOptions,
  started: Started,
): Promise<Stack> {
  const secrets = await openSecrets(settings.dataDirectory);
  started.run = await claimData(settings.dataDirectory, say);
  await endLeftover(settings, secrets, say);
  await requireFreePorts(settings);
  signal?.throwIfAborted();

  say(settings.databaseUrl === null ? 'Starting PostgreSQL …' : 'Opening the database …');
  started.database = await openDatabase(settings, secrets, say);
  const { ownerUrl, serviceUrl } = started.database;
  const urls: DatabaseUrls = { ownerUrl, serviceUrl };
  const environments = childEnvironments(settings, urls, secrets, ambient);
  signal?.throwIfAborted();

  say('Migrating …');
  const command = (name: string, folder: string, file: string, env: Environment) =>
    runCommand({ name, args: [join(settings.root, folder, file)], cwd: join(settings.root, folder), env });
  await command('migrate', 'migrations', 'dist/migrate-command.js', environments.migrate);
  signal?.throwIfAborted();

  say('Starting api, worker and portal …');
  const waits: (() => Promise<void>)[] = [];
  for (const program of programs(settings, environments)) {
    const child = await startChild({ ...program, onLine: (line) => log(program.name, line) });
    started.children.push(child);
    await started.run.note(started.children.map(({ pid }) => pid));
    waits.push(() => waitUntilReady(child, program.readyUrl, readyMs, signal));
  }
  const children = [...started.children];
  await Promise.all(waits.map((wait) => wait()));

  return {
    settings,
    secrets,
    urls,
    children,
    broken: Promise.race(
      children.map(async (child) => `${child.name} stopped unexpectedly (${await child.ended})`),
    ),
    setupLink: () => command('setup-link', 'apps/api', 'dist/setup-link-command.js', environments.api),
    stop: () => stopAll(started, say),
  };
}

// The portal first, so that nobody is answered by half a system; the database after everybody who is connected to it.
async function stopAll({ children, database, run }: Started, say: (line: string) => void): Promise<void> {
  for (let child = children.pop(); child; child = children.pop()) {
    if (child.isRunning()) say(`Stopping ${child.name} …`);
    await child.stop(graceMs);
  }
  if (database) await database.stop();
  await run?.remove();
}
