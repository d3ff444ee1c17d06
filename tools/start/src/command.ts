import { startChild, type ChildCommand } from './child.js';

/**
 * Runs a Node program to its end.
 *
 * @returns what it wrote
 * @throws Error with what it wrote if it does not end with 0
 */
export async function runCommand(command: Omit<ChildCommand, 'onLine'>): Promise<string> {
  const lines: string[] = [];
  const child = await startChild({ ...command, onLine: (line) => lines.push(line) });
  const end = await child.ended;
  await child.stop(0);
  if (end !== 'exit code 0') throw new Error(`${command.name} failed (${end}):\n${lines.join('\n')}`);
  return lines.join('\n');
}
