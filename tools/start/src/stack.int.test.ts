import { chmod, mkdir, mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '@connectory/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, type Settings } from './settings.js';
import { startStack, type Stack } from './stack.js';

// Programs that do nothing but answer, so that this is about starting and stopping alone.
const answering = (portVariable: string, more = '') => `
  import { createServer } from 'node:http';
  const port = Number(process.env.${portVariable});
  const server = createServer((request, response) => response.end('ready')).listen(port, '127.0.0.1');
  console.log('listens');
  ${more}
`;
const ends = `process.on('SIGTERM', () => { console.log('ends'); process.exit(0); });`;

let root: string;
let settings: Settings;
let said: string[];
let logged: string[];
let running: Stack | undefined;

async function file(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const start = async () => {
  running = await startStack({
    settings,
    ambient: { PATH: process.env['PATH'] },
    say: (line) => said.push(line),
    log: (program, line) => logged.push(`${program}: ${line}`),
  });
  return running;
};

/** Everything that still works somewhere below the repository: no orphans means none. */
async function processesBelow(directory: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
  return folders.filter((folder) => folder.startsWith(directory));
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'connectory-start-'));
  // PostgreSQL has an account of its own when we are root, and it has to get through.
  await chmod(root, 0o755);
  await file('package.json', '{ "type": "module" }');
  await file('migrations/dist/migrate-command.js', `console.log(process.env.DATABASE_URL);`);
  await file('apps/api/dist/main.js', answering('CONNECTORY_API_PORT', ends));
  await file('apps/api/dist/setup-link-command.js', `console.log('http://localhost/setup#token=t');`);
  await file('apps/worker/dist/main.js', answering('CONNECTORY_WORKER_PORT', ends));
  await file('apps/portal/server.mjs', answering('CONNECTORY_PORT', ends));
  const [portal, api, worker, postgres] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const environment = {
    CONNECTORY_PORT: String(portal),
    CONNECTORY_API_PORT: String(api),
    CONNECTORY_WORKER_PORT: String(worker),
    CONNECTORY_POSTGRES_PORT: String(postgres),
  };
  settings = readSettings(environment, root, false);
  said = [];
  logged = [];
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(root, { recursive: true, force: true });
});

describe('startStack', () => {
  it('starts everything, stops it in reverse order and leaves no process behind', async () => {
    const stack = await start();
    expect(await stack.setupLink()).toBe('http://localhost/setup#token=t');
    expect(logged).toEqual(expect.arrayContaining(['api: listens', 'worker: listens', 'portal: listens']));
    await stack.stop();
    expect(said.filter((line) => line.startsWith('Stopping'))).toEqual([
      'Stopping portal …',
      'Stopping worker …',
      'Stopping api …',
    ]);
    expect(await processesBelow(root)).toEqual([]);
  });

  it('keeps data and secrets from one start to the next, and the secrets to their owner', async () => {
    const first = await start();
    await first.stop();
    const second = await start();
    expect(second.secrets).toEqual(first.secrets);
    expect(second.urls).toEqual(first.urls);
    expect((await stat(join(settings.dataDirectory, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('says which program has ended, and can still stop the rest', async () => {
    await file(
      'apps/worker/dist/main.js',
      answering('CONNECTORY_WORKER_PORT', 'setTimeout(() => process.exit(3), 1500);'),
    );
    const stack = await start();
    expect(await stack.broken).toBe('worker stopped unexpectedly (exit code 3)');
    await stack.stop();
    expect(await processesBelow(root)).toEqual([]);
  });

  it('gives up when a program ends while starting, and leaves nothing behind', async () => {
    await file('apps/api/dist/main.js', 'process.exit(1);');
    await expect(start()).rejects.toThrow('api stopped while starting (exit code 1)');
    expect(await processesBelow(root)).toEqual([]);
  });

  it('gives up with the output of migrations that fail', async () => {
    await file('migrations/dist/migrate-command.js', `console.error('no such table'); process.exit(1);`);
    await expect(start()).rejects.toThrow(/migrate failed \(exit code 1\):\nno such table/);
    expect(await processesBelow(root)).toEqual([]);
  });

  it('kills what a program started, too', async () => {
    const leaver = `import('node:child_process').then(({ spawn }) => spawn('sleep', ['600'], { stdio: 'ignore' }));`;
    await file('apps/api/dist/main.js', answering('CONNECTORY_API_PORT', ends + leaver));
    const stack = await start();
    await stack.stop();
    expect(await processesBelow(root)).toEqual([]);
  });

  it('says which port is taken and how to choose another', async () => {
    const server = createServer().listen(settings.ports.api, '127.0.0.1');
    await expect(start()).rejects.toThrow(
      new RegExp(`^Port ${settings.ports.api} \\(api\\) is taken.*CONNECTORY_API_PORT=`),
    );
    server.close();
  });

  it('starts over a stale postmaster.pid whose process id belongs to another program', async () => {
    const stack = await start();
    await stack.stop();
    await writeFile(join(settings.dataDirectory, 'postgres/postmaster.pid'), `${process.pid}\n`);
    await expect(start()).resolves.toBeDefined();
  });
});
