import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { demoBootstrap, demoEmail, registerSample } from './demo.js';
import { listenForEnd } from './end-request.js';
import { formatLogLine } from './log-line.js';
import { openSecrets } from './secrets.js';
import { readSettings, type Environment, type Settings } from './settings.js';
import { startStack, type Stack } from './stack.js';

export interface RunOptions {
  readonly root: string;
  readonly demo: boolean;
  readonly environment: Environment;
}

/** `npm start` from the point where everything is built. Ends the process. */
export async function run({ root, demo, environment }: RunOptions): Promise<void> {
  const started = Date.now();
  const say = (line: string) =>
    print(`${((Date.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${line}`);
  const colour = process.stdout.isTTY && !environment['NO_COLOR'];
  const log = (program: string, line: string) => print(formatLogLine(program, line, colour));
  // Whoever read our output may be gone before we are.
  process.stdout.on('error', () => undefined);
  const end = listenForEnd(environment, say);
  try {
    const ambient = { ...readEnvFile(root), ...environment };
    const settings = await withDemo(readSettings(ambient, root, demo));
    const stack = await startStack({ settings, ambient, say, log, signal: end.signal });
    await announce(stack);
    const broken = await Promise.race([stack.broken, end.made.then(() => null)]);
    if (broken !== null) say(`${broken}; stopping the rest.`);
    await stack.stop();
    say('Stopped.');
    process.exit(broken === null ? 0 : 1);
  } catch (error) {
    if (end.signal.aborted) {
      say('Stopped.');
      process.exit(0);
    }
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function withDemo(settings: Settings): Promise<Settings> {
  if (!settings.sample) return settings;
  return { ...settings, passedOn: demoBootstrap(settings, await openSecrets(settings.dataDirectory)) };
}

async function announce({ settings, secrets, setupLink }: Stack): Promise<void> {
  const lines = [`  Portal   ${settings.publicUrl}`];
  const link = await setupLink();
  if (link !== '') lines.push(`  Set-up   ${link}`);
  if (settings.sample) {
    if (settings.passedOn['CONNECTORY_BOOTSTRAP_EMAIL'] === demoEmail) {
      lines.push(`  Sign in  ${demoEmail} with ${secrets.demoPassword}`);
    }
    lines.push(
      `  Sample   ${await registerSample(settings, settings.passedOn['CONNECTORY_BOOTSTRAP_API_KEY'])}`,
    );
  }
  print(['', 'Connectory is ready.', '', ...lines, '', '  Ctrl-C stops everything.', ''].join('\n'));
}

function readEnvFile(root: string): Environment {
  try {
    return parseEnv(readFileSync(join(root, '.env'), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
