import {
  isArray,
  isObject,
  pointerTokens,
  walk,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { FileStore, OpenFile, Unresolved } from './file-store.js';
import { resolveLocation } from './location.js';

/** What a reference stands for in the end. */
export interface Target {
  readonly file: OpenFile;
  /** The unescaped way to it in its file. */
  readonly tokens: readonly string[];
  readonly value: JsonValue;
}

/** `null` for a reference that says nothing without a place to start from. */
export type Resolution = Target | Unresolved | null;

export type ResolveTarget = (from: OpenFile, ref: string) => Promise<Resolution>;

/** A reference in the middle of a pointer may lead to another one; nobody means more than this. */
const MOST_DETOURS = 20;

/** An object that is a reference and nothing else. */
export const isPureRef = (value: JsonValue | undefined): value is JsonObject & { readonly $ref: string } =>
  isObject(value) && typeof value['$ref'] === 'string' && Object.keys(value).length === 1;

/**
 * Makes a function that follows references from file to file to their ends. References that are nothing else are
 * followed on, each once, so that a long chain costs no more than its length; circles of them have no end.
 */
export function targetResolver(store: FileStore): ResolveTarget {
  const ends = new Map<string, Resolution>();
  const anchors = new WeakMap<OpenFile, ReadonlyMap<string, string>>();

  const anchorPointer = (file: OpenFile, name: string) => {
    const known = anchors.get(file) ?? findAnchors(file.value);
    anchors.set(file, known);
    return known.get(name);
  };

  async function resolve(from: OpenFile, ref: string, detours: number): Promise<Resolution> {
    const passed = new Set<string>();
    let file = from;
    let end: Resolution | undefined;
    for (let next = ref; end === undefined;) {
      const place = resolveLocation(next, file.location);
      if (place === null) return null;
      if ('refusal' in place) {
        end = { code: 'refused-file', reason: sentence(place.refusal) };
        break;
      }
      const opened = place.location === file.location ? file : await store.open(place.location);
      if ('code' in opened) {
        end = opened;
        break;
      }
      const key = `${opened.location}#${place.fragment}`;
      if (passed.has(key)) end = circle;
      else if (ends.has(key)) end = ends.get(key)!;
      else {
        passed.add(key);
        const found = await find(opened, place.fragment, detours);
        if ('code' in found || !isPureRef(found.value)) end = found;
        else {
          next = found.value.$ref;
          file = found.file;
        }
      }
    }
    for (const key of passed) ends.set(key, end);
    return end;
  }

  /** What stands at a fragment; references on the way are followed, the one at the end is not. */
  async function find(file: OpenFile, fragment: string, detours: number): Promise<Target | Unresolved> {
    const pointer = fragment === '' || fragment.startsWith('/') ? fragment : anchorPointer(file, fragment);
    if (pointer === undefined) return missing(fragment);
    let here: Target = { file, tokens: [], value: file.value };
    for (const token of pointerTokens(pointer)) {
      let value = memberOf(here.value, token);
      if (value === undefined && isObject(here.value) && typeof here.value['$ref'] === 'string') {
        if (detours >= MOST_DETOURS) return circle;
        const beyond = await resolve(here.file, here.value['$ref'], detours + 1);
        if (beyond === null) return missing(fragment);
        if ('code' in beyond) return beyond;
        here = beyond;
        value = memberOf(here.value, token);
      }
      if (value === undefined) return missing(fragment);
      here = { file: here.file, tokens: [...here.tokens, token], value };
    }
    return here;
  }

  return (from, ref) => resolve(from, ref, 0);
}

function memberOf(value: JsonValue, token: string): JsonValue | undefined {
  if (isArray(value)) return /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** Names that schemas have beside their places (JSON Schema 2020-12 section 8.2.2), the first of each. */
function findAnchors(document: JsonValue): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  walk(document, (value, pointer) => {
    const name = isObject(value) ? value['$anchor'] : undefined;
    if (typeof name === 'string' && !anchors.has(name)) anchors.set(name, pointer);
  });
  return anchors;
}

const sentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;

const circle: Unresolved = {
  code: 'missing-target',
  reason: 'It leads back to itself and never to an object.',
};

const missing = (fragment: string): Unresolved => ({
  code: 'missing-target',
  reason: `The file has nothing at \`#${fragment}\`.`,
});
