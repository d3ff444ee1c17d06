import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The command lines of all processes that work below `directory` (Linux only; elsewhere none are found). */
export function processesBelow(directory: string): string[] {
  let ids: string[];
  try {
    ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // There is no /proc on other systems.
    return [];
  }
  return ids.flatMap((id) => {
    try {
      const folder = readlinkSync(`/proc/${id}/cwd`);
      if (folder !== directory && !folder.startsWith(`${directory}/`)) return [];
      return [`${id} ${readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`];
    } catch {
      // It ended while we looked, or it is not ours to look at.
      return [];
    }
  });
}
