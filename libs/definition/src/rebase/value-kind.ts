import { nodeShapes, type ChildShape, type NodeType } from '../node-types.js';

/**
 * What a value is: an object of OpenAPI 3.1, a list of or a map to such objects; a list in which it matters only what is in it
 * (a `choice` of values allows everything where it is missing, a `set` nothing); or any other data.
 */
export type ValueKind = ChildShape | 'set' | 'choice' | 'data';

export const documentKind: ValueKind = { type: 'Document', as: 'one' };
export const operationKind: ValueKind = { type: 'Operation', as: 'one' };
export const pathItemKind: ValueKind = { type: 'PathItem', as: 'one' };

const unordered: Partial<Record<NodeType, Readonly<Record<string, 'set' | 'choice'>>>> = {
  Schema: { required: 'set', enum: 'choice', type: 'choice' },
  Operation: { tags: 'set' },
};

/** What a member of an object is. */
export function memberKind(kind: ValueKind, name: string): ValueKind {
  if (typeof kind === 'string' || kind.as === 'list') return 'data';
  const { type } = kind;
  if (kind.as === 'map') return { type, as: 'one' };
  if (type === 'SecurityRequirement') return 'set';
  const lists = unordered[type];
  if (lists && Object.hasOwn(lists, name)) return lists[name]!;
  const { members, others } = nodeShapes['3.1'][type];
  const shape = members.get(name);
  // The schemas of a tuple are told from each other by their places.
  if (shape) return name === 'prefixItems' ? { type: shape.type, as: 'one-or-list' } : shape;
  return others && !name.startsWith('x-') ? { type: others, as: 'one' } : 'data';
}

/** What an item of a list is. */
export const itemKind = (kind: ValueKind): ValueKind =>
  typeof kind === 'string' ? 'data' : { type: kind.type, as: 'one' };

const collections: ReadonlySet<NodeType> = new Set([
  'Paths',
  'PathItem',
  'Responses',
  'Components',
  'Callback',
]);

/** Whether two objects or lists that both sides have added are one: they are nothing but what is in them. */
export const isCollection = (kind: ValueKind): boolean =>
  typeof kind === 'string'
    ? kind === 'set'
    : kind.as === 'map' || kind.as === 'list' || (kind.as === 'one' && collections.has(kind.type));
