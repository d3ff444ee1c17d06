// What has to happen before anything of ours can run: plain JavaScript without dependencies, for a fresh clone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const stampFile = join(root, 'node_modules', '.connectory-install');

/** Ends the process with a plain message unless this Node is new enough. `minimum`: major and minor. */
export function requireNode([major, minor] = [20, 19]) {
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  fail(
    `Connectory needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}.\n` +
      'Install a current LTS release of Node.js and try again.',
  );
}

/** Installs the packages unless `node_modules` holds what package-lock.json says. */
export async function ensureInstalled() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  if (!matchesLock()) {
    const steps = [
      ['ci', '--no-audit', '--no-fund'],
      ['install', '--no-audit', '--no-fund'],
    ];
    await withProgress('Installing packages (the first time this takes a minute or two)', async () => {
      const first = await run('npm', steps[0]);
      if (first.code === 0) return;
      print('  npm ci did not succeed, trying npm install');
      const second = await run('npm', steps[1]);
      if (second.code !== 0)
        fail(`${tail(first.output)}\n${tail(second.output)}\nnpm could not install the packages.`);
    });
  }
  writeFileSync(stampFile, hash);
}

// Somebody may have run npm by hand; npm leaves behind what it installed.
function matchesLock() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    if (found === undefined) return optional === true;
    return found.version === version && existsSync(join(root, path));
  });
}

/** What a build leaves behind that the start needs. */
const products = [
  'migrations/dist/migrate-command.js',
  'apps/api/dist/main.js',
  'apps/worker/dist/main.js',
  'apps/portal/.next/BUILD_ID',
];

/** The projects that the start runs; Nx builds with them what they are made of. */
const started = ['start', 'migrations', 'api', 'worker', 'portal'].map((name) => `@connectory/${name}`);

/** Builds what the start needs; what has not changed comes out of Nx's cache. */
export async function ensureBuilt() {
  await withProgress('Building', async () => {
    const first = await build([]);
    const missing = products.filter((file) => !existsSync(join(root, file)));
    // A build that was disturbed may have left less in the cache than it should.
    const last = first.code === 0 && missing.length > 0 ? await build(['--skip-nx-cache']) : first;
    if (last.code !== 0) fail(`${last.output}\nThe build failed; what went wrong stands above.`);
    return `${last.projects} projects`;
  });
}

async function build(options) {
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  let projects = 0;
  const result = await run(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', ...started, '--outputStyle=static', ...options],
    (line) => {
      const [, project, note = ''] = /nx run (\S+):build\b(.*)/.exec(line) ?? [];
      if (project === undefined) return;
      projects += 1;
      if (!note.includes('cache')) print(`  built ${project}`);
    },
  );
  return { ...result, projects };
}

/** Runs a program of ours to its end. Resolves with its exit code and everything it printed. */
export function run(command, args, onLine = () => undefined, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        NEXT_TELEMETRY_DISABLED: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let rest = '';
    const read = (chunk) => {
      output += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => onLine(line));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Prints what is going on, and every ten seconds that it still is, and at the end how long it took. */
export async function withProgress(title, work) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  print(`${title} …`);
  const timer = setInterval(() => print(`  still at it, ${Math.round(Number(seconds()))} s`), 10_000);
  try {
    const note = await work();
    print(`  done in ${seconds()} s${note ? ` (${note})` : ''}`);
  } finally {
    clearInterval(timer);
  }
}

/** Prints a message and ends the process with 1. */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

function tail(text) {
  return text.split('\n').slice(-30).join('\n');
}
