import { spawn } from 'node:child_process';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ProgramOptions {
  readonly cwd: string;
  readonly env: Environment;
  /** Shows the output as it comes; otherwise it is only kept. */
  readonly show: boolean;
  readonly input?: string;
}

export interface ProgramResult {
  /** `null` if a signal ended the program. */
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end; that it cannot be started counts as an exit code of 127. */
export function runProgram(
  command: string,
  args: readonly string[],
  { cwd, env, show, input }: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
    // The program may end without reading.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}
