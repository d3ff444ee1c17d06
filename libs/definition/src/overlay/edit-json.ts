import { isArray, isObject, type JsonValue } from '../json.js';
import { memberName } from '../locate-json.js';
import { scanJson } from '../scan-json.js';
import { editBracketed, ownIndent } from './edit-bracketed.js';
import { lineBreakOf, type TextEdit } from './text-edits.js';
import { listChanges, objectChanges } from './value-changes.js';

/** A value in a JSON text. */
interface JsonNode {
  readonly start: number;
  end: number;
  readonly members: {
    readonly name: string;
    readonly start: number;
    readonly nameEnd: number;
    value: JsonNode;
  }[];
  readonly items: JsonNode[];
}

/** The edits of a JSON text that make `now` of `old`, which is what the text says. */
export function editJson(text: string, old: JsonValue, now: JsonValue): TextEdit[] {
  const edits: TextEdit[] = [];
  const lineBreak = lineBreakOf(text);
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  /** A value of an entry that begins at an offset, spread over lines if the entry has lines of its own. */
  const write = (value: JsonValue, indent: string | null): string =>
    indent === null || !text.includes('\n')
      ? JSON.stringify(value)
      : JSON.stringify(value, null, unit).replaceAll('\n', lineBreak + indent);

  const editNode = (node: JsonNode, before: JsonValue, after: JsonValue, entryStart: number): void => {
    if (before === after) return;
    const isEdited =
      (isObject(before) && isObject(after) && editMembers(node, before, after)) ||
      (isArray(before) && isArray(after) && editItems(node, before, after));
    if (!isEdited)
      edits.push({ start: node.start, end: node.end, text: write(after, ownIndent(text, entryStart)) });
  };

  const editMembers = (node: JsonNode, before: JsonNodeObject, after: JsonNodeObject): boolean => {
    const { removed, renamed, changed, added } = objectChanges(before, after);
    const kept = node.members.filter(({ name }) => !removed.has(name));
    if (kept.length === 0) return false;
    const indent = ownIndent(text, kept[0]!.start);
    const colon = text.slice(kept[0]!.nameEnd, kept[0]!.value.start);
    edits.push(
      ...editBracketed(
        text,
        node.start,
        node.members.map(({ start, value }) => ({ start, end: value.end })),
        (index) => removed.has(node.members[index]!.name),
        added.map((name) => JSON.stringify(name) + colon + write(after[name]!, indent)),
      ),
    );
    const last = new Map(kept.map((member) => [member.name, member]));
    for (const [name, other] of renamed) {
      for (const { start, nameEnd } of kept.filter((member) => member.name === name))
        edits.push({ start, end: nameEnd, text: JSON.stringify(other) });
    }
    for (const name of changed) {
      const member = last.get(name);
      if (member) editNode(member.value, before[name]!, after[name]!, member.start);
    }
    return true;
  };

  const editItems = (node: JsonNode, before: readonly JsonValue[], after: readonly JsonValue[]): boolean => {
    const changes = listChanges(before, after);
    if (changes === null || changes.places.every((place) => place === null)) return false;
    const { places, firstAdded } = changes;
    const indent = ownIndent(text, node.items[0]!.start);
    const added = after.slice(firstAdded).map((item) => write(item, indent));
    edits.push(...editBracketed(text, node.start, node.items, (index) => places[index] === null, added));
    for (const [index, place] of places.entries()) {
      const item = node.items[index]!;
      if (place !== null) editNode(item, before[index]!, after[place]!, item.start);
    }
    return true;
  };

  const root = readNodes(text);
  editNode(root, old, now, root.start);
  return edits;
}

type JsonNodeObject = Exclude<JsonValue, string | number | boolean | null | readonly JsonValue[]>;

function readNodes(text: string): JsonNode {
  const top: JsonNode = { start: 0, end: text.length, members: [], items: [] };
  const open: JsonNode[] = [top];
  let name: { start: number; end: number } | null = null;
  scanJson(text, {
    name: (start, end) => {
      name = { start, end };
    },
    begin: (start) => {
      const node: JsonNode = { start, end: start, members: [], items: [] };
      const parent = open.at(-1)!;
      if (name) {
        parent.members.push({
          name: memberName(text, name.start, name.end),
          start: name.start,
          nameEnd: name.end,
          value: node,
        });
        name = null;
      } else parent.items.push(node);
      open.push(node);
    },
    end: (end) => {
      open.pop()!.end = end;
    },
  });
  return top.items[0] ?? top;
}
