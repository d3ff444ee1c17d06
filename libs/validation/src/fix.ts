import type { Finding } from '@connectory/contracts';
import {
  appendPointer,
  identifiedBy,
  isObject,
  overlayTarget,
  parentPointer,
  type JsonValue,
} from '@connectory/definition';
import { below, pointerOfPlace, type Place } from './place.js';

/** One change of a repair, in the terms of OpenAPI Overlay 1.0: merge `update` into the value at a place, or remove it. */
export type Edit =
  { readonly place: Place; readonly update: JsonValue } | { readonly place: Place; readonly remove: true };

/** A repair of what a rule reports. */
export interface Fix {
  /** What it does, as the label of a button: `Mark the parameter as required`. */
  readonly title: string;
  /** It cannot change what the description means to a caller. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Gives a member of the object at `place` another name. */
export const renameMember = (place: Place, from: string, to: string, value: JsonValue): Edit[] => [
  { place: below(place, from), remove: true },
  { place, update: { [to]: value } },
];

/** Puts a value in place of a member; a bare update would merge objects and append to lists. */
export const replaceMember = (place: Place, name: string, value: JsonValue): Edit[] => [
  { place: below(place, name), remove: true },
  { place, update: { [name]: value } },
];

/** A repair as its finding carries it. */
export function overlayFix(document: JsonValue, { title, safe, edits }: Fix): NonNullable<Finding['fix']> {
  const pointers = edits.map(({ place }) => pointerOfPlace(place));
  // An item that gets another name here cannot be told by its name.
  const renamed = edits.flatMap((edit, index) => renamedItems(edit, pointers[index]!));
  const byIndex = renamed.length === 0 ? none : new Set(renamed);
  return {
    title,
    safe,
    actions: edits.map((edit, index) => {
      const target = overlayTarget(document, pointers[index]!, byIndex);
      return 'update' in edit ? { target, update: edit.update } : { target, remove: true };
    }),
  };
}

const none: ReadonlySet<string> = new Set();

function renamedItems(edit: Edit, pointer: string): readonly string[] {
  if ('remove' in edit) return isItem(parentPointer(pointer)) ? itemsToldBy(pointer) : [];
  if (!isItem(pointer) || !isObject(edit.update)) return [];
  return Object.keys(edit.update).flatMap((name) => itemsToldBy(appendPointer(pointer, name)));
}

const itemsToldBy = (member: string): readonly string[] => {
  const item = identifiedBy(member);
  return item === null ? [] : [item];
};

/** Whether a pointer may lead to an item of a list: it ends with a digit. */
const isItem = (pointer: string | null): boolean => pointer !== null && /\d$/.test(pointer);
