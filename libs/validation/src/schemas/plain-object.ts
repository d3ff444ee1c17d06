import { isArray, isObject, type JsonObject } from '@connectory/definition';
import type { Check } from './plain-checks.js';

/** What an object of the specification may plainly have; any other member but an extension makes it not plain. */
export interface PlainShape {
  readonly required: readonly string[];
  readonly members: Readonly<Record<string, Check>>;
}

/** Whether a value is plainly such an object. What has been found wanting is not looked at again: that keeps it linear. */
export function plainObject({ required, members }: PlainShape): Check {
  const checks = new Map(Object.entries(members));
  const wanting = new WeakSet<JsonObject>();
  const isPlain = (value: JsonObject): boolean => {
    for (const name of required) if (value[name] === undefined) return false;
    for (const name in value) {
      const check = checks.get(name);
      if (check === undefined ? !name.startsWith('x-') : !check(value[name]!, value)) return false;
    }
    return true;
  };
  return (value) => {
    if (!isObject(value) || wanting.has(value)) return false;
    const found = isPlain(value);
    if (!found) wanting.add(value);
    return found;
  };
}

/** A Reference Object with nothing beside, or what `other` wants. */
export const referenceOr =
  (other: Check): Check =>
  (value, owner) => {
    if (!isObject(value) || value['$ref'] === undefined) return other(value, owner);
    for (const name in value) if (name !== '$ref') return false;
    return typeof value['$ref'] === 'string';
  };

export const listOf =
  (item: Check): Check =>
  (value, owner) => {
    if (!isArray(value)) return false;
    for (let index = 0; index < value.length; index++) if (!item(value[index]!, owner)) return false;
    return true;
  };

export const mapOf =
  (member: Check): Check =>
  (value, owner) => {
    if (!isObject(value)) return false;
    for (const name in value) if (!member(value[name]!, owner)) return false;
    return true;
  };

export const oneOf = (...names: readonly string[]): Check => {
  const allowed = new Set<unknown>(names);
  return (value) => allowed.has(value);
};

/** At least one response, each under a status that the version allows. */
export const responses =
  (isStatus: RegExp, response: Check): Check =>
  (value, owner) => {
    if (!isObject(value)) return false;
    let count = 0;
    for (const name in value) {
      if (name.startsWith('x-')) continue;
      count++;
      if ((name !== 'default' && !isStatus.test(name)) || !response(value[name]!, owner)) return false;
    }
    return count > 0;
  };
