import type { DefinitionNode, NodeType } from '@connectory/definition';
import { isExtensionName } from './extensions/extension-name.js';
import type { Visit, Visitor } from './rule.js';

/** Hands the objects of a document to the handlers that have something to look at in them. */
export interface Dispatcher {
  readonly add: (visitor: Visitor) => void;
  /** For every object that has an extension. */
  readonly addForExtensions: (visit: Visit) => void;
  readonly dispatch: Visit;
}

/** Every object has it: of handlers that look at no members in particular. */
const always = 1;
const extension = 2;
/** Shared by all names that come after the thirtieth; handlers look at what they are given. */
const last = 1 << 30;

/** The bits of the members that handlers look at. Rules are few, and so are their names: they are kept. */
const bitsByType = new Map<NodeType, Map<string, number>>();

interface Handlers {
  readonly bits: ReadonlyMap<string, number>;
  readonly visits: Visit[];
  /** For each of `visits` the members that it is called for. */
  readonly masks: number[];
}

/**
 * Nearly all objects have few of the members that rules are about. Which ones is seen in one look at an object; a handler
 * whose members it does not have costs nothing.
 */
export function createDispatcher(): Dispatcher {
  const byType = new Map<NodeType, Handlers>();
  const references: Visit[] = [];
  const observers: Visit[] = [];

  const addTo = (type: NodeType, members: readonly string[] | null, visit: Visit): void => {
    const bits = bitsByType.get(type) ?? new Map<string, number>();
    bitsByType.set(type, bits);
    const handlers = byType.get(type) ?? { bits, visits: [], masks: [] };
    byType.set(type, handlers);
    handlers.visits.push(visit);
    handlers.masks.push(
      members === null ? always : members.reduce((mask, name) => mask | bitOf(name, bits), 0),
    );
  };
  return {
    add: (visitor) => {
      for (const key in visitor) {
        const handler = visitor[key as keyof Visitor];
        if (handler === undefined || key === 'end') continue;
        if (key === 'reference') references.push(handler as Visit);
        else if (typeof handler === 'function') addTo(key as NodeType, null, handler);
        else addTo(key as NodeType, handler.members, handler.visit);
      }
    },
    addForExtensions: (visit) => observers.push(visit),
    dispatch: (node) => {
      const handlers = byType.get(node.type);
      const mask = membersOf(node, handlers?.bits);
      if ((mask & extension) !== 0) for (const observe of observers) observe(node);
      if (handlers !== undefined) {
        const { visits, masks } = handlers;
        for (let index = 0; index < visits.length; index++) {
          if ((masks[index]! & mask) !== 0) visits[index]!(node);
        }
      }
      if (node.ref !== null) for (let index = 0; index < references.length; index++) references[index]!(node);
    },
  };
}

function bitOf(name: string, bits: Map<string, number>): number {
  let bit = bits.get(name);
  if (bit === undefined) {
    bit = Math.min(4 * 2 ** bits.size, last) | (isExtensionName(name) ? extension : 0);
    bits.set(name, bit);
  }
  // Other extensions are nothing to whoever looks at this one.
  return bit & ~extension;
}

function membersOf({ value }: DefinitionNode, bits: ReadonlyMap<string, number> | undefined): number {
  let mask = always;
  for (const name in value) {
    const bit = bits?.get(name);
    if (bit !== undefined) mask |= bit;
    else if (isExtensionName(name)) mask |= extension;
  }
  return mask;
}
