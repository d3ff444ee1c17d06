import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { apiClient, type ApiClient } from './api-client.js';
import { onePassed } from './counts.js';
import { freePorts } from './free-ports.js';
import { processesBelow } from './processes-below.js';
import { runProgram } from './program.js';
import { runStart, type RunningStart } from './running-start.js';
import type { Step, StepContext } from './step.js';

const readyText = 'Connectory is ready.';
const installMs = 10 * 60_000;
const warmMs = 2 * 60_000;

/** What somebody does who has just found us: clone, start, register, have it killed, start again, stop. */
export const smokeStep: Step = {
  name: 'smoke',
  title: 'Clean clone: npm start, register, kill, start again, stop',
  run: async (context) => {
    const directory = await realpath(await mkdtemp(join(tmpdir(), 'connectory-smoke-')));
    // PostgreSQL runs as an account of its own when we are root, and has to get through.
    await chmod(directory, 0o755);
    const running: RunningStart[] = [];
    try {
      await smoke(context, directory, running);
      return onePassed;
    } catch (error) {
      const last = running.at(-1)?.output().split('\n').slice(-80).join('\n') ?? '';
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${last}`, { cause: error });
    } finally {
      await endAll(running);
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function smoke(
  { root, environment }: StepContext,
  directory: string,
  running: RunningStart[],
): Promise<void> {
  const clone = join(directory, 'clone');
  const git = { cwd: root, env: environment, show: false };
  const status = await runProgram('git', ['status', '--porcelain'], git);
  if (status.output.trim() !== '')
    say('note: this tests the last commit; your uncommitted changes are not in it');
  const cloned = await runProgram('git', ['clone', '--quiet', '--no-hardlinks', root, clone], git);
  if (cloned.code !== 0) throw new Error(`git clone failed:\n${cloned.output}`);

  const ports = await freePorts();
  const key = randomBytes(32).toString('base64url');
  const env = {
    ...environment,
    ...ports,
    npm_config_prefer_offline: 'true',
    CONNECTORY_BOOTSTRAP_EMAIL: 'owner@example.com',
    CONNECTORY_BOOTSTRAP_PASSWORD: randomBytes(12).toString('base64url'),
    CONNECTORY_BOOTSTRAP_API_KEY: key,
  };
  const start = async (ms: number) => {
    const started = Date.now();
    const run = runStart(clone, env, say);
    running.push(run);
    await run.waitFor(readyText, ms);
    say(`ready after ${((Date.now() - started) / 1_000).toFixed(1)} s`);
    return run;
  };

  say('first start, from nothing');
  const first = await start(installMs);
  const api = apiClient(`http://127.0.0.1:${ports['CONNECTORY_API_PORT']}`, key);
  const portal = await fetch(`http://127.0.0.1:${ports['CONNECTORY_PORT']}/`, { redirect: 'manual' });
  if (portal.status >= 400) throw new Error(`The portal answers ${portal.status}`);
  await register(api, await readFile(join(clone, 'examples/text-analytics.swagger.json'), 'utf8'));

  say('killed with SIGKILL; second start on what is left');
  first.signal('SIGKILL');
  const second = await start(warmMs);
  const { body } = await api.get('/v1/connectors');
  if (!Array.isArray(body['items']) || body['items'].length !== 1) {
    throw new Error(`After the second start the catalog should hold one connector: ${JSON.stringify(body)}`);
  }

  say('Ctrl-C');
  second.signal('SIGINT');
  const end = await second.waitForEnd(60_000);
  // npm passes the signal on to itself once its program has ended.
  if (end !== 0 && end !== 'SIGINT') throw new Error(`After Ctrl-C npm start ended with ${end}`);
  await second.waitFor('Stopped.', 0);
  const left = processesBelow(directory);
  if (left.length > 0) throw new Error(`These processes were left behind:\n${left.join('\n')}`);
}

/** Registers a source and waits until it is published with its four operations. */
async function register(api: ApiClient, text: string): Promise<void> {
  const created = await api.post('/v1/registrations', { source: { type: 'inline', text } });
  if (created.status !== 202)
    throw new Error(`Registering answered ${created.status}: ${JSON.stringify(created.body)}`);
  const path = `/v1/registrations/${String(created.body['id'])}`;
  let registration = created.body;
  for (const end = Date.now() + 60_000; registration['state'] !== 'published'; await wait(250)) {
    ({ body: registration } = await api.get(path));
    const state = String(registration['state']);
    if (['needs-review', 'failed', 'cancelled'].includes(state) || Date.now() > end) {
      throw new Error(`The registration is ${state}: ${JSON.stringify(registration)}`);
    }
  }
  const { body } = await api.get(`/v1/connectors/${String(registration['connectorId'])}/operations`);
  const operations = Array.isArray(body['items']) ? body['items'].length : 0;
  if (operations !== 4) throw new Error(`The connector should have four operations: ${JSON.stringify(body)}`);
  say('registered over HTTP and published with four operations');
}

async function endAll(running: readonly RunningStart[]): Promise<void> {
  for (const run of running) {
    try {
      run.signal('SIGTERM');
      await run.waitForEnd(40_000);
    } catch {
      // It has ended already, which is what this is about.
      continue;
    }
  }
}

function say(line: string): void {
  process.stdout.write(`  ${line.trimEnd()}\n`);
}
