import { appendPointer, pointerOf, type DefinitionNode, type JsonObject } from '@connectory/definition';

/** A place in the document: a node, or what a reference leads to, or something below one of them. */
export interface Place {
  readonly node: DefinitionNode | { readonly pointer: string };
  readonly member?: readonly (string | number)[];
}

/** An object of the document and where it stands. */
export interface PlacedObject {
  readonly value: JsonObject;
  readonly place: Place;
}

/** The place of a member below another place: `below(place, 'schema', 'items')`. */
export const below = ({ node, member }: Place, ...steps: readonly (string | number)[]): Place => ({
  node,
  member: member ? [...member, ...steps] : steps,
});

/** The JSON Pointer of a place. Worked out late, since most places have nothing to report. */
export const pointerOfPlace = ({ node, member }: Place): string =>
  appendPointer('pointer' in node ? node.pointer : pointerOf(node), ...(member ?? []));
