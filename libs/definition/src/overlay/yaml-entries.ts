import { isAlias, isScalar, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineEnd, lineStart } from './text-edits.js';

/** Where a value stands: after the colon of a member or the dash of an item. */
export interface Slot {
  readonly kind: 'root' | 'member' | 'item';
  /** The offset behind the colon or the dash. */
  readonly after: number;
  /** The column of the name or the dash. */
  readonly indent: number;
  /** It stands between brackets. */
  readonly flow: boolean;
}

/** A member or an item of a collection. */
export interface Entry {
  readonly start: number;
  readonly end: number;
  readonly value: Node | null;
  readonly slot: Slot;
}

export interface MemberEntry extends Entry {
  readonly name: string;
  readonly key: Scalar;
}

/** The members that a map has itself, without what its merge keys bring; `null` if there are other things than names. */
export function memberEntries(text: string, map: YAMLMap): MemberEntry[] | null {
  const entries: MemberEntry[] = [];
  for (const { key, value } of map.items) {
    if (isAlias(key) || !isScalar(key) || !key.range) return null;
    const node = value as Node | null;
    const [start, keyEnd] = key.range;
    const after = offsetAfter(text, keyEnd, ':');
    const slot: Slot = { kind: 'member', after, indent: columnOf(text, start), flow: map.flow === true };
    entries.push({ name: key.source ?? '', key, start, end: endOf(text, node, after), value: node, slot });
  }
  return entries;
}

export function itemEntries(text: string, seq: YAMLSeq, inFlow: boolean): Entry[] {
  const flow = inFlow || seq.flow === true;
  let at = seq.range![0];
  return seq.items.map((item) => {
    const node = item as Node | null;
    const after = flow ? (node?.range?.[0] ?? at) : offsetAfter(text, at, '-');
    const start = flow ? after : after - 1;
    at = endOf(text, node, after);
    return {
      start,
      end: at,
      value: node,
      slot: { kind: 'item', after, indent: columnOf(text, start), flow },
    };
  });
}

/** The offset behind the next indicator that stands in no comment. */
function offsetAfter(text: string, offset: number, indicator: string): number {
  for (let at = offset; at < text.length; at++) {
    if (text[at] === indicator) return at + 1;
    if (text[at] === '#') at = lineEnd(text, at);
  }
  return offset;
}

/** The end of a value without the line breaks that a block takes along. */
export function endOf(text: string, node: Node | null, fallback: number): number {
  if (!node?.range) return fallback;
  const [start] = node.range;
  let [, end] = node.range;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return end;
}

const columnOf = (text: string, offset: number) => offset - lineStart(text, offset);
