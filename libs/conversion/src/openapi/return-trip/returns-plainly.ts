import type { OlderVersion } from '../downgrade-context.js';
import { isArray, isObject, type JsonValue } from '@connectory/definition';

type Check = (value: JsonValue, depth: number, refs: RegExp) => boolean;

const types: readonly JsonValue[] = ['string', 'integer', 'number', 'boolean', 'object'];
const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isScalar: Check = (value) => typeof value !== 'object';
const isCount: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isNames: Check = (value) =>
  isArray(value) &&
  value.length > 0 &&
  value.every((item) => typeof item !== 'object') &&
  new Set(value).size === value.length;

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['type', (value) => types.includes(value)],
  ['title', isText],
  ['description', isText],
  ['format', (value) => typeof value === 'string' && value !== 'binary' && value !== 'byte'],
  ['default', isScalar],
  ['example', isScalar],
  ['readOnly', isFlag],
  ['minLength', isCount],
  ['maxLength', isCount],
  ['minItems', isCount],
  ['maxItems', isCount],
  ['enum', isNames],
  [
    'required',
    (value, depth, refs) =>
      isNames(value, depth, refs) &&
      (value as readonly JsonValue[]).every((name) => typeof name === 'string'),
  ],
  [
    'properties',
    (value, depth, refs) =>
      isObject(value) && Object.values<JsonValue>(value).every((child) => isPlain(child, depth + 1, refs)),
  ],
  [
    'additionalProperties',
    (value, depth, refs) => typeof value === 'boolean' || isPlain(value, depth + 1, refs),
  ],
  [
    'allOf',
    (value, depth, refs) =>
      isArray(value) && value.length > 0 && value.every((child) => isPlain(child, depth + 1, refs)),
  ],
]);

/** Far above what people write; deeper schemas take the long way. */
const maxDepth = 100;

/**
 * Whether a schema of OpenAPI 2.0 or 3.0 says only what comes back the same from 3.1 by the plain way, as most schemas do: there
 * is no need to take it there and back to see how it differs.
 */
export const returnsPlainly = (schema: JsonValue, version: OlderVersion): boolean =>
  isPlain(schema, 0, plainRefs[version]);

const plainRefs = {
  '2.0': /^#\/definitions\/[\w.-]+$/,
  '3.0': /^#\/components\/schemas\/[\w.-]+$/,
};

function isPlain(schema: JsonValue, depth: number, refs: RegExp): boolean {
  if (!isObject(schema) || depth > maxDepth) return false;
  const keys = Object.keys(schema);
  const ref = schema['$ref'];
  if (ref !== undefined)
    return (
      keys.length === 1 &&
      typeof ref === 'string' &&
      /^#\/(?:definitions|components\/schemas)\/[\w.-]+$/.test(ref)
    );
  return keys.every((key) => {
    const value = schema[key]!;
    if (key === 'type' && value === 'array') return isObject(schema['items']);
    if (key === 'items') return isPlain(value, depth + 1, refs);
    if (key.startsWith('x-'))
      return isScalar(value, depth, refs) && key !== 'x-nullable' && !key.startsWith('x-connectory-');
    const check = checks.get(key);
    return check !== undefined && check(value, depth, refs);
  });
}
