import { CommanderError } from 'commander';
import { CliError } from './cli-error.js';
import { exitCode } from './exit-code.js';
import { plainText } from './print/plain-text.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

/** Runs one command line (without the program's own name); gives what the process ends with. */
export async function run(
  commandLine: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<number> {
  let code: number = exitCode.done;
  const program = createProgram(terminal, version, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(commandLine, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said already what it has to say; help that was asked for comes as an error with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    if (!(error instanceof CliError)) throw error;
    terminal.err(
      `${terminal.errColours('red', 'error:')} ${error.message.split('\n').map(plainText).join('\n')}\n`,
    );
    return error.code;
  }
}
