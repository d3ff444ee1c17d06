import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer, parentPointer, pointerTokens } from '../pointer.js';

/**
 * The target of an overlay action for what stands at a JSON Pointer, written so that it finds the same thing when lists have
 * changed: a parameter by its name and location or its reference, a tag by its name, a server by its URL, a string by itself,
 * where only one item of the list is like that: `$['paths']['/users']['parameters'][?@.name=='id' && @.in=='query']`.
 * Everything else by its normalised path (RFC 9535 section 2.7). `byIndex` has the pointers of items that are to be told by
 * their index all the same.
 */
export function overlayTarget(
  document: JsonValue,
  pointer: string,
  byIndex: ReadonlySet<string> = new Set(),
): string {
  let path = '$';
  let at = '';
  let list: string | undefined;
  let here: JsonValue | undefined = document;
  for (const token of pointerTokens(pointer)) {
    at = appendPointer(at, token);
    if (isArray(here)) {
      const index = Number(token);
      path += (byIndex.has(at) ? null : itemStep(here, index, list)) ?? `[${index}]`;
      here = here[index];
    } else {
      path += nameStep(token);
      here = isObject(here) && Object.hasOwn(here, token) ? here[token] : undefined;
    }
    list = token;
  }
  return path;
}

/** The members that tell the items of a list from each other, by the name of the list. */
export const identities: Readonly<Record<string, readonly (readonly string[])[]>> = {
  parameters: [['name', 'in'], ['$ref']],
  tags: [['name']],
  servers: [['url']],
};

/**
 * The pointer of the item of a list that is told from the others by the member at `pointer`, or `null`: to change `name` of
 * a parameter is to change which one it is.
 */
export function identifiedBy(pointer: string): string | null {
  const tokens = pointerTokens(pointer);
  const [list, , member] = tokens.slice(-3);
  if (tokens.length < 3 || !Object.hasOwn(identities, list!)) return null;
  return identities[list!]!.some((names) => names.includes(member!)) ? parentPointer(pointer) : null;
}

/** Whoever has more parameters than this has a generator, and thousands of findings that would each look at all of them. */
const longestToldApart = 50;

function itemStep(list: readonly JsonValue[], index: number, name: string | undefined): string | null {
  if (list.length > longestToldApart) return null;
  const item = list[index];
  if (typeof item === 'string') {
    return list.filter((other) => other === item).length === 1 ? `[?@==${quoted(item)}]` : null;
  }
  if (!isObject(item) || name === undefined || !Object.hasOwn(identities, name)) return null;
  const members = identities[name]!.find((names) =>
    names.every((member) => typeof item[member] === 'string'),
  );
  if (members === undefined) return null;
  const alike = list.filter(
    (other) => isObject(other) && members.every((member) => other[member] === item[member]),
  );
  if (alike.length > 1) return null;
  return likeStep(item, members);
}

/** The step to a member of an object. */
export const nameStep = (name: string) => `['${escapeName(name)}']`;

/** The step to the items that have these strings as members. */
export function likeStep(item: JsonObject, members: readonly string[]): string {
  const conditions = members.map(
    (member) => `@${member === '$ref' ? "['$ref']" : `.${member}`}==${quoted(item[member] as string)}`,
  );
  return `[?${conditions.join(' && ')}]`;
}

export const quoted = (text: string) => `'${escapeName(text)}'`;

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
};

const escapeName = (name: string) =>
  name.replace(
    /[\u0000-\u001f'\\]/g,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
