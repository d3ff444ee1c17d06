/** `*` and `?` within a name, `**` across folders; a glob without `/` is taken for a part of any path. */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/?|\*|\?|[.+^${}()|[\]\\]/g, (piece) => {
    if (piece.startsWith('**')) return '.*';
    if (piece === '*') return '[^/]*';
    return piece === '?' ? '[^/]' : `\\${piece}`;
  });
  return glob.includes('/') ? new RegExp(`^${source}$`) : new RegExp(source);
}
