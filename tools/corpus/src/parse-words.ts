import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A use of the command that cannot be meant. */
export class UsageError extends Error {}

/** What stands on a command line. Throws a UsageError for options that there are not. */
export function parseWords<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: Options }>> {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
