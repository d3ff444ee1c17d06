import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { composeYaml } from '../compose-yaml.js';
import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { isCollection, isEmpty, toYaml } from '../to-yaml.js';
import { editBracketed } from './edit-bracketed.js';
import { lineBreakOf, lineEnd, lineStart, type TextEdit } from './text-edits.js';
import { listChanges, objectChanges } from './value-changes.js';
import { endOf, itemEntries, memberEntries, type Entry, type Slot } from './yaml-entries.js';
import { flowKey, flowText, keyLike, scalarLike } from './yaml-style.js';

/** What is edited has been read before, within the limits of `parseSource`. */
const unlimited = { maxDepth: Infinity, maxAliases: Infinity, maxLexemes: Infinity };

/**
 * The edits of a YAML text that make `now` of `old`, which is what the text says. They go wrong where aliases and merge keys
 * bring values to several places: look at what comes of them.
 */
export function editYaml(text: string, old: JsonValue, now: JsonValue): TextEdit[] {
  const composed = composeYaml(text, unlimited);
  if (!composed.ok) return [];
  const edits: TextEdit[] = [];
  const lineBreak = lineBreakOf(text);
  const atColumn = (block: string, column: number): string =>
    block
      .trimEnd()
      .split('\n')
      .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(column) + line))
      .join(lineBreak);

  const editValue = (node: Node | null, before: JsonValue, after: JsonValue, slot: Slot): void => {
    if (before === after) return;
    const isEdited =
      (isMap(node) && isObject(before) && isObject(after) && editMap(node, before, after, slot)) ||
      (isSeq(node) && isArray(before) && isArray(after) && editSeq(node, before, after, slot));
    if (!isEdited) replaceValue(node, after, slot);
  };

  const replaceValue = (node: Node | null, value: JsonValue, slot: Slot): void => {
    const start = node?.range?.[0] ?? slot.after;
    const end = endOf(text, node, slot.after);
    const space = start === slot.after && slot.kind !== 'root' ? ' ' : '';
    const isBlock = isCollection(value) && !isEmpty(value) && !slot.flow;
    const wasBlock = (isMap(node) || isSeq(node)) && !node.flow;
    if (!isBlock && !wasBlock) {
      const scalar =
        isCollection(value) || slot.flow ? flowText(value) : scalarLike(node, value, slot.indent);
      edits.push({ start, end, text: space + scalar });
      return;
    }
    const column = slot.kind === 'root' ? 0 : slot.indent + 2;
    const content = isBlock ? atColumn(toYaml(value), column) : flowText(value);
    const comments = text.slice(slot.after, start).includes('#');
    if (slot.kind === 'root') edits.push({ start, end, text: content });
    else if (comments) edits.push({ start: lineStart(text, start), end, text: ' '.repeat(column) + content });
    else {
      const lead = isBlock && slot.kind === 'member' ? lineBreak + ' '.repeat(column) : ' ';
      edits.push({ start: slot.after, end, text: lead + content });
    }
  };

  const editMap = (map: YAMLMap, before: JsonObject, after: JsonObject, slot: Slot): boolean => {
    const entries = memberEntries(text, map);
    if (entries === null) return false;
    const { removed, renamed, changed, added } = objectChanges(before, after);
    const own = new Map(entries.map((entry) => [entry.name, entry]));
    if (entries.every(({ name }) => removed.has(name)) || [...removed].some((name) => !own.has(name)))
      return false;
    // What comes from a merge key is changed by a member of its own.
    const overriding = [...changed, ...renamed.keys()].filter((name) => !own.has(name));
    if (overriding.some((name) => renamed.has(name))) return false;
    const isRemoved = (index: number) => removed.has(entries[index]!.name);
    const newNames = [...overriding, ...added];
    if (map.flow || slot.flow) {
      const texts = newNames.map((name) => `${flowKey(name)}: ${flowText(after[name]!)}`);
      edits.push(...editBracketed(text, map.range![0], entries, isRemoved, texts));
    } else {
      editBlock(
        entries,
        isRemoved,
        newNames.map((name) => toYaml({ [name]: after[name]! })),
      );
    }
    for (const [name, other] of renamed) {
      const { key } = own.get(name)!;
      edits.push({ start: key.range![0], end: key.range![1], text: keyLike(key, other) });
    }
    for (const name of changed) {
      const entry = own.get(name);
      if (entry) editValue(entry.value, before[name]!, after[name]!, entry.slot);
    }
    return true;
  };

  const editSeq = (
    seq: YAMLSeq,
    before: readonly JsonValue[],
    after: readonly JsonValue[],
    slot: Slot,
  ): boolean => {
    const changes = listChanges(before, after);
    if (changes === null || changes.places.every((place) => place === null)) return false;
    const { places, firstAdded } = changes;
    const entries = itemEntries(text, seq, slot.flow);
    const isRemoved = (index: number) => places[index] === null;
    const added = after.slice(firstAdded);
    if (seq.flow || slot.flow)
      edits.push(...editBracketed(text, seq.range![0], entries, isRemoved, added.map(flowText)));
    else
      editBlock(
        entries,
        isRemoved,
        added.map((item) => toYaml([item])),
      );
    for (const [index, place] of places.entries()) {
      const entry = entries[index]!;
      if (place !== null) editValue(entry.value, before[index]!, after[place]!, entry.slot);
    }
    return true;
  };

  /** Takes whole lines out of a block, of which at least one entry stays, and appends blocks to it. */
  const editBlock = (
    entries: readonly Entry[],
    isRemoved: (index: number) => boolean,
    added: readonly string[],
  ): void => {
    const column = entries[0]!.slot.indent;
    let lastKept = 0;
    for (const [index, entry] of entries.entries()) {
      if (!isRemoved(index)) {
        lastKept = index;
        continue;
      }
      const line = lineStart(text, entry.start);
      const isOwnLine = text.slice(line, entry.start).trim() === '';
      const next = entries[index + 1];
      // `- first: …` shares its line with the dash: what follows moves up to it.
      edits.push(
        !isOwnLine && next
          ? { start: entry.start, end: next.start, text: '' }
          : ownLines(text, line, entry.end),
      );
    }
    if (added.length === 0) return;
    const at = lineEnd(text, entries[lastKept]!.end);
    const blocks = added.map((block) => lineBreak + ' '.repeat(column) + atColumn(block, column));
    edits.unshift({ start: at, end: at, text: blocks.join('') });
  };

  editValue(composed.yaml.document.contents, old, now, { kind: 'root', after: 0, indent: 0, flow: false });
  return edits;
}

/** Takes lines out with the line break before them: the one after them may be where something is appended. */
function ownLines(text: string, start: number, end: number): TextEdit {
  if (start === 0)
    return { start, end: Math.min(text.length, text.indexOf('\n', end) + 1 || text.length), text: '' };
  return {
    start: lineEnd(text, start - (text[start - 2] === '\r' ? 2 : 1)),
    end: lineEnd(text, end),
    text: '',
  };
}
