import {
  isArray,
  isObject,
  nodeShapes,
  type JsonObject,
  type JsonValue,
  type NodeType,
  type SpecVersion,
} from '@connectory/definition';
import type { OpenFile, Unresolved } from './file-store.js';

export type Collection = JsonObject | readonly JsonValue[];

/** What the specification takes a value for: an object of a type, or a list of or a map to such objects. */
export interface Position {
  readonly type: NodeType;
  readonly as: 'one' | 'list' | 'map';
}

/** A value of a file in a position; the same value in two positions is visited twice. */
export interface Visit {
  readonly file: OpenFile;
  readonly value: Collection;
  readonly position: Position;
  /** The way to it in its file, where a reference led to it. */
  readonly tokens: readonly string[];
  /** What it stands in; `null` for the entry, and for the target of a reference that nothing visited stands around. */
  parent: Visit | null;
  /** From the parent to it. */
  step: string | number;
  /** Set where `value` is a reference that has to be rewritten. */
  reference: Reference | null;
  /** References to it, in the order in which they were found. */
  readonly users: Reference[];
}

/** A reference that cannot stay as it is. */
export interface Reference {
  readonly file: OpenFile;
  readonly ref: string;
  /** The object that holds `$ref`; `null` for a mere name of a target, as in `discriminator.mapping`. */
  readonly site: Visit | null;
  /** Where it leads: something visited, a scalar that takes its place, nothing, or nobody can tell (`null`). */
  target: Visit | { readonly scalar: JsonValue } | Unresolved | null;
}

/** A member or an item of a visited value that is something of the specification itself. */
export interface Child {
  readonly value: Collection;
  readonly position: Position;
  readonly step: string | number;
}

/** True where other members beside `$ref` count (OpenAPI 3.1, Schema Object and Path Item Object). */
export const countsBesideRef = ({ type }: Position, version: SpecVersion): boolean =>
  type === 'PathItem' || (type === 'Schema' && version === '3.1');

/** What of a value in `position` the specification knows, by step. Data and extensions are left out. */
export function* childrenOf(value: Collection, position: Position, version: SpecVersion): Generator<Child> {
  if (position.as === 'one' ? !isObject(value) : isArray(value) !== (position.as === 'list')) return;
  for (const step of isArray(value) ? value.keys() : Object.keys(value)) {
    const child = (value as Readonly<Record<string | number, JsonValue>>)[step]!;
    if (typeof child !== 'object' || child === null) continue;
    const found = childPosition(position, step, child, version);
    if (found) yield { value: child, position: found, step };
  }
}

function childPosition(
  { type, as }: Position,
  step: string | number,
  child: Collection,
  version: SpecVersion,
): Position | null {
  if (as !== 'one') return { type, as: 'one' };
  const name = String(step);
  const { members, others } = nodeShapes[version][type];
  const shape = members.get(name);
  if (!shape) return others && !name.startsWith('x-') ? { type: others, as: 'one' } : null;
  if (shape.as !== 'one-or-list') return { type: shape.type, as: shape.as };
  return { type: shape.type, as: isArray(child) ? 'list' : 'one' };
}
