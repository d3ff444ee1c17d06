import {
  nodeShapes,
  pointerTokens,
  type ChildShape,
  type NodeType,
  type SpecVersion,
} from '@connectory/definition';

/** What kind of object the specification has at a place, or `null` where it has none that the schemas look into. */
export function typeAt(pointer: string, version: SpecVersion): NodeType | null {
  const shapes = nodeShapes[version];
  const tokens = pointerTokens(pointer);
  let type: NodeType | null = 'Document';
  for (let at = 0; at < tokens.length && type !== null; at++) {
    const name = tokens[at]!;
    const shape: ChildShape | undefined = shapes[type].members.get(name);
    if (shape === undefined) {
      type = name.startsWith('x-') ? null : (shapes[type].others ?? null);
      continue;
    }
    const next = tokens[at + 1];
    const isList: boolean = shape.as === 'list' || (shape.as === 'one-or-list' && /^\d+$/.test(next ?? ''));
    const isOne: boolean = !isList && shape.as !== 'map';
    type = isOne || next !== undefined ? shape.type : null;
    if (!isOne) at++;
  }
  return type;
}
