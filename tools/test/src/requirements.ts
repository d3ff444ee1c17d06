import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram, type Environment } from './program.js';

/** A program that the tests need and npm cannot bring: its names, and the package that has it. */
interface Requirement {
  readonly names: readonly string[];
  readonly aptPackage: string;
}

const requirements = {
  'redis-server': { names: ['redis-server'], aptPackage: 'redis-server' },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    aptPackage: 'chromium',
  },
} as const satisfies Record<string, Requirement>;

export type RequirementName = keyof typeof requirements;

/** The full path of the first of `names` that PATH has; `null` if it has none. */
export function findProgram(names: readonly string[], path: string): string | null {
  for (const name of names) {
    for (const directory of path.split(delimiter).filter(Boolean)) {
      const file = join(directory, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here; the next directory may have it.
        continue;
      }
    }
  }
  return null;
}

/**
 * Finds a program, or installs it with apt-get where that can work: as root on a Debian or one of its kind.
 *
 * @returns the full path
 * @throws Error that says what to install
 */
export async function requireProgram(name: RequirementName, env: Environment, cwd: string): Promise<string> {
  const { names, aptPackage } = requirements[name];
  const find = () => findProgram(names, env['PATH'] ?? '');
  const found = find();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && findProgram(['apt-get'], env['PATH'] ?? '') !== null) {
    process.stdout.write(`There is no ${name}; installing it with apt-get …\n`);
    // RUNLEVEL=1: install the server, but do not start it.
    const options = { cwd, env: { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }, show: false };
    await runProgram('apt-get', ['update'], options);
    const installed = await runProgram(
      'apt-get',
      ['install', '-y', '--no-install-recommends', aptPackage],
      options,
    );
    const now = find();
    if (now !== null) return now;
    process.stdout.write(`${installed.output.split('\n').slice(-20).join('\n')}\n`);
  }
  throw new Error(
    `The tests need ${name}, which is not on the PATH. Install it, for example: apt-get install ${aptPackage}`,
  );
}
