import { oneFailed, sumCounts, summaryLine } from './counts.js';
import { buildStep, commitsStep, formatStep, knipStep, lintStep, typesStep } from './command-steps.js';
import { e2eStep } from './e2e-step.js';
import type { Environment } from './program.js';
import { smokeStep } from './smoke-step.js';
import type { Step, StepContext, StepResult } from './step.js';
import { cleanEnvironment } from './clean-environment.js';
import { httpStep, intStep, unitStep } from './vitest-steps.js';

const steps: readonly Step[] = [
  lintStep,
  formatStep,
  typesStep,
  knipStep,
  commitsStep,
  buildStep,
  unitStep,
  intStep,
  httpStep,
  e2eStep,
  smokeStep,
];

export interface TestOptions {
  readonly root: string;
  /** The names of steps; none means all. */
  readonly words: readonly string[];
  readonly environment: Environment;
}

/** `npm test` from the point where packages are installed. Gives the exit code. */
export async function test({ root, words, environment }: TestOptions): Promise<number> {
  const unknown = words.filter((word) => !steps.some(({ name }) => name === word));
  if (unknown.length > 0) {
    process.stdout.write(
      `npm test does not know ${unknown.join(' ')}; it knows ${steps.map(({ name }) => name).join(' ')}\n`,
    );
    return 2;
  }
  const wanted = new Set(
    words.flatMap((word) => [word, ...(steps.find(({ name }) => name === word)?.needs ?? [])]),
  );
  const chosen = steps.filter(({ name }) => wanted.size === 0 || wanted.has(name));
  const context: StepContext = { root, environment: cleanEnvironment(environment) };
  const results: { step: Step; counts: StepResult; seconds: number }[] = [];
  for (const [index, step] of chosen.entries()) {
    process.stdout.write(`\n=== ${index + 1}/${chosen.length} ${step.name}: ${step.title}\n`);
    const started = Date.now();
    const counts = await runStep(step, context);
    const seconds = Math.round((Date.now() - started) / 1_000);
    results.push({ step, counts, seconds });
    process.stdout.write(`--- ${step.name}: ${summaryLine(counts)} (${seconds} s)\n`);
  }
  const total = sumCounts(results.map(({ counts }) => counts));
  process.stdout.write('\n');
  for (const { counts } of results)
    for (const failure of counts.failures ?? []) process.stdout.write(`FAILED  ${failure}\n\n`);
  for (const { step, counts, seconds } of results) {
    const mark = counts.failed > 0 ? 'FAILED' : 'ok';
    process.stdout.write(`${mark.padEnd(7)} ${step.name.padEnd(8)} ${summaryLine(counts)} (${seconds} s)\n`);
  }
  process.stdout.write(`\n${summaryLine(total)}\n`);
  return total.failed > 0 ? 1 : 0;
}

// One step that cannot be run says so and leaves the others alone.
async function runStep(step: Step, context: StepContext): Promise<StepResult> {
  try {
    return await step.run(context);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return oneFailed;
  }
}
