import { startChild, type ChildCommand } from './child.js';

/**
 * Runs a Node program to its end.
 *
 * @returns its standard output
 * @throws Error with everything that it wrote if it does not end with 0
 */
export async function runCommand(command: Omit<ChildCommand, 'onLine'>): Promise<string> {
  const all: string[] = [];
  const output: string[] = [];
  const onLine = (line: string, stream: 'stdout' | 'stderr') => {
    all.push(line);
    if (stream === 'stdout') output.push(line);
  };
  const child = await startChild({ ...command, onLine });
  const end = await child.ended;
  await child.stop(0);
  if (end !== 'exit code 0') throw new Error(`${command.name} failed (${end}):\n${all.join('\n')}`);
  return output.join('\n');
}
