import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer, pointerTokens } from '../pointer.js';
import type { ValueIds } from '../overlay/value-ids.js';
import { itemKeys } from './item-keys.js';
import { matchPaths, readPaths } from './match-paths.js';
import { documentKind, itemKind, memberKind, type ValueKind } from './value-kind.js';

/** Where something is in another document. */
export interface Followed {
  /** Of an item that is not there, or is in none that is, the pointer of the list. */
  readonly pointer: string;
  readonly value: JsonValue | undefined;
  /** The tokens that are left below a list that does not have the item. */
  readonly rest: readonly string[];
}

/** `absent` is the item that is meant if the pointer is that of one behind a list. */
export type Follow = (pointer: string, absent?: JsonValue) => Followed;

/** Finds what stands at a pointer of one document in another one: operations that have moved, items by what they are called. */
export function followPointers(idOf: ValueIds, from: JsonObject, to: JsonObject): Follow {
  const [old, now] = [readPaths(from), readPaths(to)];
  const match = matchPaths(idOf, old, now);
  const places = new Map(
    [...match.operations].map(([was, is]) => [`${was.method} ${was.path}`, ['paths', is.path, is.method]]),
  );

  const moved = (tokens: readonly string[]): readonly string[] => {
    const [first, path, method, ...rest] = tokens;
    if (first !== 'paths' || path === undefined) return tokens;
    const place = method === undefined ? undefined : places.get(`${method} ${path}`);
    if (place) return [...place, ...rest];
    return ['paths', match.paths.get(path) ?? path, ...tokens.slice(2)];
  };

  return (pointer, absent) => {
    const tokens = pointerTokens(pointer);
    let here: JsonValue | undefined = from;
    let value: JsonValue | undefined = to;
    let at = '';
    let kind: ValueKind = documentKind;
    for (const [depth, token] of moved(tokens).entries()) {
      if (isArray(here) || isArray(value)) {
        const index: number = indexIn(idOf, kind, here, value, Number(tokens[depth]), absent);
        if (index < 0) return { pointer: at, value: undefined, rest: tokens.slice(depth) };
        here = (here as readonly JsonValue[])[Number(tokens[depth])];
        value = (value as readonly JsonValue[])[index];
        at = appendPointer(at, index);
        kind = itemKind(kind);
      } else {
        here = memberOf(here, tokens[depth]!);
        value = memberOf(value, token);
        at = appendPointer(at, token);
        kind = memberKind(kind, token);
      }
    }
    return { pointer: at, value, rest: [] };
  };
}

const memberOf = (value: JsonValue | undefined, name: string): JsonValue | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The index that an item of one list, or else the one that is absent there, has in another one; -1 if it is not there. */
function indexIn(
  idOf: ValueIds,
  kind: ValueKind,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
  index: number,
  absent: JsonValue | undefined,
): number {
  if (!isArray(from) || !isArray(to)) return -1;
  const item = from[index] ?? absent;
  if (item === undefined) return -1;
  const now = itemKeys(idOf, kind, to, undefined);
  const [key] = itemKeys(idOf, kind, [item], undefined)?.keys() ?? [];
  if (now === null || key === undefined) return index < Math.min(from.length, to.length) ? index : -1;
  return now.get(key) ?? -1;
}
