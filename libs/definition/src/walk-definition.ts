import { isArray, isObject, type JsonObject, type JsonValue } from './json.js';
import { nodeShapes, referenceable, type ChildShape, type NodeType } from './node-types.js';
import { appendPointer } from './pointer.js';
import type { SpecVersion } from './recognise-kind.js';

/** One object of an OpenAPI description, with the way to it. */
export interface DefinitionNode {
  readonly type: NodeType;
  readonly value: JsonObject;
  /** It has a `$ref`: its value is a Reference Object (a Schema of 3.1 and a Path Item may have more beside it). */
  readonly ref: string | null;
  readonly parent: DefinitionNode | null;
  /** From the parent's value to this one's, for example `['parameters', 0]`. */
  readonly step: readonly (string | number)[];
  /** What `pointerOf` has found, kept for the nodes below. */
  knownPointer?: string | undefined;
}

/**
 * The JSON Pointer of a node. Worked out on demand, since most nodes have nothing to report, and kept for those below it,
 * since who has something to report most often has more.
 */
export function pointerOf(node: DefinitionNode): string {
  const unknown: DefinitionNode[] = [];
  let here: DefinitionNode | null = node;
  for (; here !== null && here.knownPointer === undefined; here = here.parent) unknown.push(here);
  let pointer = here?.knownPointer ?? '';
  for (let next = unknown.pop(); next !== undefined; next = unknown.pop()) {
    for (let index = 0; index < next.step.length; index++)
      pointer = appendPointer(pointer, next.step[index]!);
    next.knownPointer = pointer;
  }
  return pointer;
}

/** The nearest node of a type around `node`, itself included. */
export function enclosing(node: DefinitionNode, type: NodeType): DefinitionNode | null {
  let here: DefinitionNode | null = node;
  while (here !== null && here.type !== type) here = here.parent;
  return here;
}

/**
 * Visits every object of an OpenAPI description that the specification knows, in the order of the document, parents
 * first. Examples, defaults, enums and extensions are data and are not gone into; nor are references followed. What is
 * not of the shape that the specification wants is left out. Without recursion.
 */
export function walkDefinition(
  document: JsonValue,
  version: SpecVersion,
  visit: (node: DefinitionNode) => void,
): void {
  if (!isObject(document)) return;
  const shapes = nodeShapes[version];
  const pending: DefinitionNode[] = [
    { type: 'Document', value: document, ref: null, parent: null, step: [], knownPointer: undefined },
  ];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visit(node);
    if (node.ref !== null && !hasSiblings(node.type, version)) continue;
    const first = pending.length;
    const { members, others } = shapes[node.type];
    for (const name in node.value) {
      const shape = members.get(name);
      if (shape) addChildren(pending, node, name, shape);
      else if (others && !name.startsWith('x-')) addChild(pending, node, [name], node.value[name], others);
    }
    reverseFrom(pending, first);
  }
}

/** Beside `$ref` other members count only here; elsewhere they are ignored (OpenAPI 3.1, Reference Object). */
const hasSiblings = (type: NodeType, version: SpecVersion) =>
  type === 'PathItem' || (type === 'Schema' && version === '3.1');

function addChildren(
  pending: DefinitionNode[],
  parent: DefinitionNode,
  name: string,
  shape: ChildShape,
): void {
  const value = parent.value[name];
  if (isArray(value)) {
    if (shape.as === 'one' || shape.as === 'map') return;
    for (const [index, item] of value.entries()) addChild(pending, parent, [name, index], item, shape.type);
  } else if (shape.as === 'map') {
    if (!isObject(value)) return;
    for (const key in value) addChild(pending, parent, [name, key], value[key], shape.type);
  } else if (shape.as !== 'list') {
    addChild(pending, parent, [name], value, shape.type);
  }
}

function addChild(
  pending: DefinitionNode[],
  parent: DefinitionNode,
  step: readonly (string | number)[],
  value: JsonValue | undefined,
  type: NodeType,
): void {
  if (!isObject(value)) return;
  const ref = referenceable.has(type) && typeof value['$ref'] === 'string' ? value['$ref'] : null;
  pending.push({ type, value, ref, parent, step, knownPointer: undefined });
}

/** Children were pushed first to last, but the last one pushed is visited first. */
function reverseFrom(pending: DefinitionNode[], first: number): void {
  for (let low = first, high = pending.length - 1; low < high; low++, high--) {
    [pending[low], pending[high]] = [pending[high]!, pending[low]!];
  }
}
