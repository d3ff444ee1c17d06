import type { Fault } from './faults.js';

/** Faults by class, the most frequent first, each with some of its files. */
export function faultList(faults: readonly Fault[], mostExamples: number): string {
  const classes = new Map<string, Fault[]>();
  for (const fault of faults) classes.set(fault.class, [...(classes.get(fault.class) ?? []), fault]);
  return [...classes]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, own]) => {
      const files = new Set(own.map(({ file }) => file));
      const shown = onePerFile(own).slice(0, mostExamples);
      const rest = files.size - shown.length;
      return [
        `${name}: ${own.length} in ${files.size} ${files.size === 1 ? 'file' : 'files'}`,
        ...shown.map(({ file, detail }) => `    ${file}\n        ${detail.slice(0, 300)}`),
        ...(rest > 0 ? [`    … and ${rest} more`] : []),
      ].join('\n');
    })
    .join('\n\n');
}

/** The first fault of each file: a single bad file would fill the list. */
function onePerFile(faults: readonly Fault[]): Fault[] {
  return [...new Map([...faults].reverse().map((fault) => [fault.file, fault])).values()].reverse();
}
