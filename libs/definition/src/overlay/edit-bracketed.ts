import { lineStart, type TextEdit } from './text-edits.js';

/** A member or an item between brackets, from its name (or value) to the end of its value. */
export interface BracketedEntry {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes entries out of an object or a list in brackets, of which at least one stays, and appends others. They are separated
 * as those before them are.
 *
 * @param opening the offset of the opening bracket
 */
export function editBracketed(
  text: string,
  opening: number,
  entries: readonly BracketedEntry[],
  isRemoved: (index: number) => boolean,
  added: readonly string[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  const firstKept = entries.findIndex((_, index) => !isRemoved(index));
  if (firstKept > 0) edits.push({ start: entries[0]!.start, end: entries[firstKept]!.start, text: '' });
  let lastKept = firstKept;
  for (let index = firstKept + 1; index < entries.length; index++) {
    if (isRemoved(index)) edits.push({ start: entries[index - 1]!.end, end: entries[index]!.end, text: '' });
    else lastKept = index;
  }
  if (added.length > 0) {
    const separator = separatorOf(text, opening, entries);
    const at = entries[lastKept]!.end;
    edits.unshift({ start: at, end: at, text: added.map((entry) => separator + entry).join('') });
  }
  return edits;
}

function separatorOf(text: string, opening: number, [first, second]: readonly BracketedEntry[]): string {
  const between = first && second ? text.slice(first.end, second.start) : '';
  if (/^\s*,\s*$/.test(between)) return between;
  const lead = first ? text.slice(opening + 1, first.start) : '';
  return /^\s*\n\s*$/.test(lead) ? `,${lead}` : ', ';
}

/** The indentation of an entry that begins its line, `null` for one that does not. */
export function ownIndent(text: string, start: number): string | null {
  const before = text.slice(lineStart(text, start), start);
  return /^[ \t]*$/.test(before) ? before : null;
}
