import { exitCode } from './exit-code.js';

/** What keeps a command from its work. The message says what happened, where, and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly code: (typeof exitCode)[keyof typeof exitCode] = exitCode.faults,
  ) {
    super(message);
  }
}

/** The command was not understood, or names something that is not there. */
export const usageError = (message: string) => new CliError(message, exitCode.usage);
