import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneFailed, vitestCounts } from './counts.js';
import { vitestFailures } from './failures.js';
import { runProgram, type Environment } from './program.js';
import { requireProgram } from './requirements.js';
import type { Step, StepContext, StepResult } from './step.js';

/** Runs the tests of one Vitest project. */
export async function runVitest(
  project: string,
  { root, environment }: StepContext,
  more: Environment = {},
): Promise<StepResult> {
  const directory = await mkdtemp(join(tmpdir(), 'connectory-test-'));
  try {
    const report = join(directory, 'report.json');
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const { code } = await runProgram(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), ...args],
      {
        cwd: root,
        env: { ...environment, ...more },
        show: true,
      },
    );
    const text = await readFile(report, 'utf8').catch(() => null);
    const counts = vitestCounts(text, code);
    return counts.failed > 0 ? { ...counts, failures: vitestFailures(text) } : counts;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export const unitStep: Step = {
  name: 'unit',
  title: 'Unit tests',
  run: (context) => runVitest('unit', context),
};

export const intStep: Step = {
  name: 'int',
  title: 'Integration tests on PostgreSQL and Redis',
  run: (context) => withRedis(context, () => runVitest('int', context)),
};

export const httpStep: Step = {
  name: 'http',
  title: 'HTTP tests of the API',
  run: (context) => withRedis(context, () => runVitest('http', context)),
};

async function withRedis(
  { environment, root }: StepContext,
  run: () => Promise<StepResult>,
): Promise<StepResult> {
  try {
    await requireProgram('redis-server', environment, root);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return oneFailed;
  }
  return run();
}
