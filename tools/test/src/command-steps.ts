import { join } from 'node:path';
import { oneFailed, onePassed, oneSkipped } from './counts.js';
import { runProgram } from './program.js';
import type { Step, StepContext } from './step.js';

/** A program of node_modules, run by this Node. Each counts as one check. */
type Command = readonly [file: string, ...args: string[]];

async function runCommands(commands: readonly Command[], { root, environment }: StepContext) {
  for (const [file, ...args] of commands) {
    const options = { cwd: root, env: environment, show: true };
    const { code } = await runProgram(process.execPath, [join(root, file), ...args], options);
    if (code !== 0) return oneFailed;
  }
  return onePassed;
}

const commandStep = (name: string, title: string, ...commands: readonly Command[]): Step => ({
  name,
  title,
  run: (context) => runCommands(commands, context),
});

export const lintStep = commandStep('lint', 'ESLint, with who may import whom', ['tools/lint/lint.mjs']);

export const formatStep = commandStep('format', 'Prettier', [
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level=warn',
  '.',
]);

export const typesStep = commandStep(
  'types',
  'TypeScript, services and portal',
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  // Next writes the types of its routes.
  ['node_modules/next/dist/bin/next', 'typegen', 'apps/portal'],
  ['node_modules/typescript/bin/tsc', '-p', 'apps/portal/tsconfig.json', '--noEmit'],
);

export const knipStep = commandStep('knip', 'Knip: nothing unused', ['node_modules/knip/bin/knip.js']);

export const buildStep = commandStep('build', 'Build of every project', [
  'node_modules/nx/dist/bin/nx.js',
  'run-many',
  '-t',
  'build',
  '--outputStyle=static',
]);

export const commitsStep: Step = {
  name: 'commits',
  title: 'Messages of all commits',
  run: async ({ root, environment }) => {
    const options = { cwd: root, env: environment, show: false };
    const first = await runProgram('git', ['rev-list', '--max-parents=0', 'HEAD'], options);
    if (first.code !== 0) {
      process.stdout.write('This is no clone of the repository, so there are no commits to look at.\n');
      return oneSkipped;
    }
    const [oldest = ''] = first.output.trim().split('\n').slice(-1);
    const linter = join(root, 'node_modules/@commitlint/cli/cli.js');
    // A range leaves out the commit that it starts from.
    const message = await runProgram('git', ['show', '--no-patch', '--format=%B', oldest], options);
    const lintFirst = await runProgram(process.execPath, [linter], { ...options, input: message.output });
    const lintRest = await runProgram(process.execPath, [linter, '--from', oldest], options);
    process.stdout.write(lintFirst.output + lintRest.output);
    return lintFirst.code === 0 && lintRest.code === 0 ? onePassed : oneFailed;
  },
};
