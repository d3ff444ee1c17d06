import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer, pointerTokens } from '../pointer.js';
import type { Collision } from './collision.js';

/** What has been decided about a collision. */
export interface Settlement {
  readonly collision: Collision;
  /** What takes the place of what stands there, `undefined` for nothing; without it what stands there stays. */
  readonly outcome?: { readonly value: JsonValue | undefined };
  /** It stays a collision. */
  readonly isOpen: boolean;
}

export interface Settled {
  readonly document: JsonObject;
  /** The settlements that have no outcome, with where their collision is now; not those within a value that has gone. */
  readonly standing: readonly { readonly settlement: Settlement; readonly pointer: string }[];
}

interface Branch {
  readonly here: Settlement[];
  readonly children: Map<string, Branch>;
}

/** A document in which outcomes have taken their places; items that come or go move the others along. */
export function settle(document: JsonObject, settlements: readonly Settlement[]): Settled {
  const root: Branch = { here: [], children: new Map() };
  for (const settlement of settlements) branchAt(root, settlement.collision.pointer).here.push(settlement);
  const standing: { settlement: Settlement; pointer: string }[] = [];

  const rebuilt = (value: JsonValue | undefined, branch: Branch, pointer: string): JsonValue | undefined => {
    for (const settlement of branch.here) if (!settlement.outcome) standing.push({ settlement, pointer });
    const decided = branch.here.find(({ outcome }) => outcome !== undefined);
    if (decided) return decided.outcome!.value;
    if (branch.children.size === 0) return value;
    if (isArray(value)) return rebuiltList(value, branch, pointer);
    const members = new Map(isObject(value) ? Object.entries(value) : []);
    for (const [name, child] of branch.children) {
      const member = rebuilt(members.get(name), child, appendPointer(pointer, name));
      if (member === undefined) members.delete(name);
      else members.set(name, member);
    }
    return isObject(value) || members.size > 0 ? Object.fromEntries(members) : value;
  };
  const rebuiltList = (list: readonly JsonValue[], branch: Branch, pointer: string): JsonValue[] => {
    const items: JsonValue[] = [];
    const take = (item: JsonValue | undefined, child: Branch | undefined) => {
      const value = child ? rebuilt(item, child, appendPointer(pointer, items.length)) : item;
      if (value !== undefined) items.push(value);
    };
    const absent = [...branch.children].filter(([index]) => Number(index) >= list.length);
    const isBack = ({ here }: Branch) => here.some(({ outcome }) => outcome?.value !== undefined);
    const back = absent.map(([, child]) => child).filter(isBack);
    back.sort((one, other) => indexOf(other) - indexOf(one));
    for (const [index, item] of list.entries()) {
      while (back.length > 0 && indexOf(back.at(-1)!) <= items.length) take(undefined, back.pop());
      take(item, branch.children.get(`${index}`));
    }
    while (back.length > 0) take(undefined, back.pop());
    const away = absent.map(([, child]) => child).filter((child) => !isBack(child));
    const open = away.filter(({ here }) => here.some(({ isOpen }) => isOpen));
    for (const [place, child] of open.entries())
      rebuilt(undefined, child, appendPointer(pointer, items.length + place));
    return items;
  };
  return { document: rebuilt(document, root, '') as JsonObject, standing };
}

/** The index that an item is to have when it comes back. */
const indexOf = ({ here }: Branch): number => here[0]!.collision.index ?? Infinity;

function branchAt(root: Branch, pointer: string): Branch {
  let branch = root;
  for (const token of pointerTokens(pointer)) {
    let child = branch.children.get(token);
    if (child === undefined) branch.children.set(token, (child = { here: [], children: new Map() }));
    branch = child;
  }
  return branch;
}
