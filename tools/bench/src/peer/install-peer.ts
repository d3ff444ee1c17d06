import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from './peer.js';

/** Peers are no part of the workspace: they stay in a cache of the user's, each with what it needs. */
const cache = join(homedir(), '.cache', 'connectory-bench');

/** The folder in which `peer` can be required, after it has been installed if it was not. Rejects if npm cannot. */
export async function installPeer({ name, version }: Peer): Promise<string> {
  const folder = join(cache, `${name}-${version}`.replace(/[@/]+/g, '_').replace(/^_/, ''));
  const manifest = join(folder, 'node_modules', name, 'package.json');
  if (existsSync(manifest) && versionIn(manifest) === version) return folder;
  mkdirSync(folder, { recursive: true });
  // Some name versions of Node.js that are past; whether they run is seen when they run.
  await npm([
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `${name}@${version}`,
  ]);
  return folder;
}

const versionIn = (manifest: string): unknown =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: unknown }).version;

function npm(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    const said: string[] = [];
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`npm ${words.join(' ')} ended with ${code}:\n${said.join('')}`)),
    );
  });
}
