import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cost } from './cost.js';

/** What converting `files` costs in a fresh process. Rejects if the process breaks down. */
export function measureCost(folder: string, files: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('cost-process.js', import.meta.url)));
    child.once('message', (cost: Cost) => resolve(cost));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`The process that measures time and memory ended with ${code ?? signal}.`)),
    );
    child.send({ folder, files });
  });
}
