import type { Command, Option } from 'commander';

export interface DescribedOption {
  readonly flag: string;
  readonly description: string;
  /** Whether a value follows, and which ones there are; `files` for any path. */
  readonly value: 'none' | 'files' | readonly string[];
}

export interface DescribedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly DescribedOption[];
  /** What its arguments may be. */
  readonly argument: DescribedOption['value'];
}

/** What a shell has to know of a program to complete its command lines. */
export function describeProgram(program: Command): DescribedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.summary(),
    options: [
      ...command.options.map(describeOption),
      { flag: '--help', description: 'print help', value: 'none' as const },
    ],
    argument: command.registeredArguments[0]?.argChoices ?? 'files',
  }));
}

function describeOption({ long, description, argChoices, required }: Option): DescribedOption {
  return { flag: long ?? '', description, value: argChoices ?? (required ? 'files' : 'none') };
}
