import { posix } from 'node:path';

/**
 * Where the definition of each file goes, relative to the output directory: the file's own relative path with the new
 * extension. Of two that would meet, the second keeps its old extension too (`api.yaml.json`), or gets a number
 * (`api-2.json`). Names that differ only in case count as the same, as they do on many file systems.
 */
export function planOutputs(relatives: readonly string[], extension: '.json' | '.yaml'): string[] {
  const taken = new Set<string>();
  for (const relative of relatives) {
    for (let folder = posix.dirname(relative); folder !== '.'; folder = posix.dirname(folder)) {
      taken.add(keyOf(folder));
    }
  }
  return relatives.map((relative) => {
    const stem = relative.slice(0, relative.length - posix.extname(relative).length);
    let output = `${stem}${extension}`;
    if (taken.has(keyOf(output))) output = `${relative}${extension}`;
    for (let number = 2; taken.has(keyOf(output)); number += 1) output = `${stem}-${number}${extension}`;
    taken.add(keyOf(output));
    return output;
  });
}

const keyOf = (path: string) => path.normalize('NFC').toLowerCase();
