import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { downgradePlainly } from '../downgrade-plainly.js';
import type { OlderVersion } from '../downgrade-context.js';
import { differencesHint, sourceHint, type SourceHint } from '../hints.js';
import { mapMembers } from '../map-members.js';
import { noteDifferences, type Difference } from './difference.js';
import { encodeDifferences } from './encode-differences.js';

type Notes = Map<string, Difference>;

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** A section of named nodes in the source, and where its nodes stand in the canonical definition. */
export interface NamedSection {
  readonly source: readonly string[];
  /** The section of `components`, and the name there. */
  readonly locate: (name: string) => readonly [section: string, name: string];
}

/**
 * Takes the upgraded `definition` back at once and leaves, at the nodes concerned, how that differs from `source`: with these
 * hints every source comes back as it was, whatever the upgrade could not keep. See `hints.ts`.
 */
export function leaveDifferences(
  definition: JsonObject,
  source: JsonObject,
  to: OlderVersion,
  hint: SourceHint,
  sections: readonly NamedSection[],
  returned: ReadonlyMap<JsonValue, JsonObject> | null = null,
): JsonObject {
  const names: JsonObject = hint.names.size > 0 ? { names: Object.fromEntries(hint.names) } : {};
  const { consumes, produces } = hint;
  const marked: JsonObject = {
    ...definition,
    [sourceHint]: {
      version: hint.version,
      ...(consumes === undefined ? {} : { consumes }),
      ...(produces === undefined ? {} : { produces }),
      ...names,
    },
  };
  const plain = downgradePlainly(marked, to, null, returned);
  const rootNotes: Notes = new Map();
  const heads = new Set(['paths', ...sections.map(({ source: path }) => path[0]!)]);
  for (const key of keysOfBoth(plain, source)) {
    if (heads.has(key) && isObject(plain[key]) && isObject(source[key])) continue;
    noteDifferences(member(plain, key), member(source, key), appendPointer('', key), rootNotes);
  }
  const paths = comparePaths(marked['paths'], plain['paths'], source['paths'], rootNotes);
  const components = sections.reduce(
    (known, section) => compareSection(known, section, plain, source, rootNotes),
    marked['components'],
  );
  noteOtherMembers(sections, plain, source, rootNotes);
  const compared: JsonObject = {
    ...marked,
    ...(paths === undefined ? {} : { paths }),
    ...(components === undefined ? {} : { components }),
  };
  return withNotes(compared, rootNotes);
}

const member = (node: JsonObject, key: string) => (Object.hasOwn(node, key) ? node[key] : undefined);

const keysOfBoth = (one: JsonObject, other: JsonObject) => [
  ...Object.keys(one),
  ...Object.keys(other).filter((key) => !Object.hasOwn(one, key)),
];

const withNotes = (node: JsonObject, notes: Notes): JsonObject =>
  notes.size > 0 ? { ...node, [differencesHint]: encodeDifferences(notes) } : node;

function comparePaths(
  paths: JsonValue | undefined,
  plain: JsonValue | undefined,
  source: JsonValue | undefined,
  rootNotes: Notes,
): JsonValue | undefined {
  if (!isObject(plain) || !isObject(source)) return paths;
  const items = isObject(paths) ? paths : {};
  const isHome = (path: string) =>
    !path.startsWith('x-') && [items, plain, source].every((map) => isObject(member(map, path)));
  for (const path of keysOfBoth(plain, source)) {
    if (!isHome(path))
      noteDifferences(member(plain, path), member(source, path), appendPointer('/paths', path), rootNotes);
  }
  return mapMembers(items, (item, path) =>
    isHome(path)
      ? comparePathItem(item as JsonObject, plain[path] as JsonObject, source[path] as JsonObject)
      : item,
  );
}

function comparePathItem(item: JsonObject, plain: JsonObject, source: JsonObject): JsonObject {
  const notes: Notes = new Map();
  const isHome = (key: string) =>
    methods.has(key) && [item, plain, source].every((map) => isObject(member(map, key)));
  for (const key of keysOfBoth(plain, source)) {
    if (!isHome(key)) noteDifferences(member(plain, key), member(source, key), appendPointer('', key), notes);
  }
  const compared = mapMembers(item, (operation, key) => {
    if (!isHome(key)) return operation;
    const own: Notes = new Map();
    noteDifferences(plain[key], source[key], '', own);
    return withNotes(operation as JsonObject, own);
  });
  return withNotes(compared, notes);
}

const inside = (document: JsonObject, path: readonly string[]): JsonValue | undefined =>
  path.reduce<JsonValue | undefined>(
    (node, key) => (isObject(node) ? member(node, key) : undefined),
    document,
  );

function compareSection(
  components: JsonValue | undefined,
  section: NamedSection,
  plain: JsonObject,
  source: JsonObject,
  rootNotes: Notes,
): JsonValue | undefined {
  const [plainNodes, sourceNodes] = [inside(plain, section.source), inside(source, section.source)];
  if (!isObject(plainNodes) || !isObject(sourceNodes)) return components;
  const at = appendPointer('', ...section.source);
  const changed = new Map<string, Map<string, JsonObject>>();
  for (const name of keysOfBoth(plainNodes, sourceNodes)) {
    const [home, newName] = section.locate(name);
    const node = isObject(components) ? inside(components, [home, newName]) : undefined;
    const notes: Notes = new Map();
    const holds = isObject(node) && (home === 'schemas' || node['$ref'] === undefined);
    const isHome = holds && [plainNodes, sourceNodes].every((map) => isObject(member(map, name)));
    noteDifferences(
      member(plainNodes, name),
      member(sourceNodes, name),
      isHome ? '' : appendPointer(at, name),
      isHome ? notes : rootNotes,
    );
    if (notes.size === 0 || !isHome) continue;
    changed.set(
      home,
      (changed.get(home) ?? new Map<string, JsonObject>()).set(newName, withNotes(node, notes)),
    );
  }
  if (changed.size === 0 || !isObject(components)) return components;
  return mapMembers(components, (nodes, home) => {
    const own = changed.get(home);
    return own && isObject(nodes) ? mapMembers(nodes, (node, name) => own.get(name) ?? node) : nodes;
  });
}

/** What stands beside the sections in an object that holds some of them, or where one of the two has no such section. */
function noteOtherMembers(
  sections: readonly NamedSection[],
  plain: JsonObject,
  source: JsonObject,
  rootNotes: Notes,
): void {
  const nested = new Set(sections.flatMap(({ source: [head, next] }) => (next === undefined ? [] : [head!])));
  for (const head of nested) {
    const [one, other] = [plain[head], source[head]];
    if (!isObject(one) || !isObject(other)) continue;
    const known = new Set(
      sections.flatMap(({ source: [first, next] }) => (first === head && next ? [next] : [])),
    );
    for (const key of keysOfBoth(one, other)) {
      if (known.has(key) && isObject(one[key]) && isObject(other[key])) continue;
      noteDifferences(member(one, key), member(other, key), appendPointer('', head, key), rootNotes);
    }
  }
}
