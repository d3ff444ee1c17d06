import { isArray, isObject } from '@connectory/definition';
import { string, uniqueStrings, type Check } from './plain-checks.js';

/** What of a version is looked at, besides schemas. The names are those of the objects in the specification. */
export type PlainTypes = Readonly<Record<'Operation' | 'Parameter' | 'Response', Check>>;

export const described = { summary: string, description: string };

/** Each requirement names its own scheme, so that no two are the same. */
export const security: Check = (value) => {
  if (!isArray(value)) return false;
  const names = new Set<string>();
  for (const requirement of value) {
    if (!isObject(requirement)) return false;
    const [name, ...more] = Object.keys(requirement);
    if (name === undefined || more.length > 0 || names.has(name)) return false;
    if (!uniqueStrings(requirement[name]!, requirement)) return false;
    names.add(name);
  }
  return true;
};

/** A parameter by where it stands, which its description depends on. */
export const byLocation =
  (locations: Readonly<Record<string, Check>>): Check =>
  (value, owner) => {
    const location = isObject(value) ? value['in'] : undefined;
    return typeof location === 'string' && Object.hasOwn(locations, location)
      ? locations[location]!(value, owner)
      : false;
  };
