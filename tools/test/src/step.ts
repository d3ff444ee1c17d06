import type { Counts } from './counts.js';
import type { Environment } from './program.js';

export interface StepContext {
  readonly root: string;
  /** Ours, without what an npm around us put there. */
  readonly environment: Environment;
}

export interface StepResult extends Counts {
  /** What failed, said again at the very end, where whoever sees only the last lines finds it. */
  readonly failures?: readonly string[];
}

/** One part of `npm test`. */
export interface Step {
  readonly name: string;
  readonly title: string;
  /** Steps that have to run before this one can, when it is asked for alone. */
  readonly needs?: readonly string[];
  run(context: StepContext): Promise<StepResult>;
}
