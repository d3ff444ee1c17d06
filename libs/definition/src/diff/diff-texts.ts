import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import type { Report } from './change.js';
import type { ChangeRule } from './change-rules.js';

/** An object on both sides. */
export interface BothPlaces {
  readonly old: { readonly value: JsonObject; readonly pointer: string };
  readonly new: { readonly value: JsonObject; readonly pointer: string };
}

const readOnly: ReadonlyMap<string, ChangeRule> = new Map([
  ['title', 'description-changed'],
  ['summary', 'description-changed'],
  ['description', 'description-changed'],
  ['example', 'example-changed'],
  ['examples', 'example-changed'],
]);

/**
 * Reports the members of an object that only people read: titles, summaries, descriptions, examples, extensions. What a
 * conversion leaves for itself (`x-connectory-*`) is nobody's change.
 */
export function diffTexts(report: Report, { old, new: now }: BothPlaces, label: string): void {
  for (const name of new Set([...Object.keys(old.value), ...Object.keys(now.value)])) {
    const isExtension = name.startsWith('x-') && name !== 'x-ms-trigger' && !name.startsWith('x-connectory-');
    const rule = readOnly.get(name) ?? (isExtension ? 'extension-changed' : undefined);
    if (rule === undefined || sameJson(old.value[name], now.value[name])) continue;
    const did = !(name in old.value) ? 'added' : !(name in now.value) ? 'removed' : 'changed';
    report(rule, pointersOf({ old, new: now }, name), `The \`${name}\` of ${label} was ${did}.`);
  }
}

/** Where a member is on both sides; `null` where it is not. */
export function pointersOf({ old, new: now }: BothPlaces, name: string) {
  return {
    old: name in old.value ? appendPointer(old.pointer, name) : null,
    new: name in now.value ? appendPointer(now.pointer, name) : null,
  };
}

/** Whether two values are the same JSON; the order of members does not matter. */
export function sameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (isArray(one) && isArray(other))
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]))
  );
}

/** JSON with the members of objects in order: values that mean the same have the same text. */
export function canonicalText(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return JSON.stringify(value, (_name, member: JsonValue) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
