/** `*` and `?` within a name, `**` across folders, `{a,b}` for either; a glob without `/` is taken for a part of any path. */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/?|\{[^{}]*\}|\*|\?|[.+^${}()|[\]\\]/g, (piece) => {
    if (piece.startsWith('**')) return '.*';
    if (piece.length > 1) return `(?:${piece.slice(1, -1).split(',').map(escape).join('|')})`;
    if (piece === '*') return '[^/]*';
    return piece === '?' ? '[^/]' : escape(piece);
  });
  return glob.includes('/') ? new RegExp(`^${source}$`) : new RegExp(source);
}

const escape = (text: string) => text.replace(/[.+^${}()|[\]\\?*]/g, '\\$&');
