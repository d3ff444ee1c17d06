/** What a manifest says of a file: somebody's API, or a tool's own test. */
export type FileClass = 'published' | 'fixture';

/** The classes by path of a MANIFEST.tsv: a line of names, then one for each file, with the columns `path` and `class` at least. */
export function readManifest(text: string): ReadonlyMap<string, FileClass> {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const names = head.split('\t');
  const path = names.indexOf('path');
  const column = names.indexOf('class');
  if (path < 0 || column < 0) throw new Error('A manifest needs the columns "path" and "class".');
  return new Map(
    lines.flatMap((line): [string, FileClass][] => {
      const cells = line.split('\t');
      const name = cells[column];
      return cells[path] && (name === 'published' || name === 'fixture') ? [[cells[path], name]] : [];
    }),
  );
}
