import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { httpMethods } from '../node-types.js';
import { pointerTokens } from '../pointer.js';

/** A path or an operation that is to stand elsewhere, by pointers. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface Moved {
  readonly document: JsonObject;
  /** Where a place of the document has come to. */
  readonly pointerOf: (pointer: string) => string;
  /** Places that something else has already; if there are any, nothing has been moved. */
  readonly taken: readonly string[];
}

/** Whether a path (or an operation, if `from` is one) can be moved to a pointer. */
export function canMove(from: string, to: unknown): to is string {
  if (typeof to !== 'string' || !to.startsWith('/paths/')) return false;
  const [, path, method] = pointerTokens(to);
  const { length } = pointerTokens(to);
  if (length !== pointerTokens(from).length || !path!.startsWith('/')) return false;
  return length === 2 || (httpMethods as readonly string[]).includes(method!);
}

/** Moves paths, then operations. */
export function movePaths(document: JsonObject, moves: readonly Move[]): Moved {
  const done: Move[] = [];
  const taken: string[] = [];
  const pointerOf = (pointer: string) =>
    done.reduce(
      (at, { from, to }) => (at === from || at.startsWith(`${from}/`) ? to + at.slice(from.length) : at),
      pointer,
    );
  const depth = ({ from }: Move) => pointerTokens(from).length;
  let paths = new Map(Object.entries(isObject(document['paths']) ? document['paths'] : {}));
  for (const move of moves.filter((one) => depth(one) === 2)) {
    const [path, target] = [pointerTokens(move.from)[1]!, pointerTokens(move.to)[1]!];
    if (path === target) continue;
    if (paths.has(target)) taken.push(move.from);
    paths = new Map([...paths].map(([name, item]) => [name === path ? target : name, item]));
    done.push(move);
  }
  for (const { from, to } of moves.filter((one) => depth(one) === 3)) {
    const [source, target] = [pointerOf(from), pointerOf(to)];
    if (source === target) continue;
    const [, path, method] = pointerTokens(source);
    const [, newPath, newMethod] = pointerTokens(target);
    const { [method!]: operation, ...rest } = paths.get(path!) as JsonObject;
    if (Object.keys(rest).length > 0) paths.set(path!, rest);
    else paths.delete(path!);
    const item = paths.get(newPath!) ?? {};
    if (!isObject(item) || Object.hasOwn(item, newMethod!)) taken.push(from);
    paths.set(newPath!, { ...(item as JsonObject), [newMethod!]: operation! });
    done.push({ from: source, to: target });
  }
  if (moves.length === 0 || taken.length > 0) return { document, pointerOf: (pointer) => pointer, taken };
  const members = Object.entries<JsonValue>({ ...document, paths: Object.fromEntries(paths) });
  return { document: Object.fromEntries(members), pointerOf, taken };
}
