import type { CliEnvironment } from './config.js';
import type { Colours } from './print/colours.js';

/** All that a command has to do with the world that started it, but for files. */
export interface Terminal {
  /** Standard output: results. */
  readonly out: (text: string) => void;
  /** Standard error: findings and what else is said about the work. */
  readonly err: (text: string) => void;
  readonly outColours: Colours;
  readonly errColours: Colours;
  readonly environment: CliEnvironment;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Aborted with Ctrl-C, for work that should be brought to an orderly end. */
  readonly onInterrupt: () => AbortSignal;
}
