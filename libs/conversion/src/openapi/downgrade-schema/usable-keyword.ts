import { isArray, isObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { keywordLost, unusable } from './losses.js';

type Check = (value: JsonValue) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
/** Compiled only, never run: what the pattern does to a text is not our concern. */
const isPattern: Check = (value) => {
  if (typeof value !== 'string') return false;
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};
const anything: Check = () => true;

/** The keywords that need no change, and what their values have to be. */
const both: readonly (readonly [string, Check])[] = [
  ['title', isText],
  ['description', isText],
  ['default', anything],
  ['multipleOf', (value) => typeof value === 'number' && value > 0],
  ['maxLength', isCount],
  ['minLength', isCount],
  ['pattern', isPattern],
  ['maxItems', isCount],
  ['minItems', isCount],
  ['uniqueItems', isFlag],
  ['maxProperties', isCount],
  ['minProperties', isCount],
  ['enum', (value) => isArray(value) && value.length > 0],
  ['readOnly', isFlag],
  ['xml', isObject],
  ['externalDocs', (value) => isObject(value) && isText(value['url'] ?? null)],
  ['example', anything],
];
const checks = {
  '2.0': new Map(both),
  '3.0': new Map([...both, ['writeOnly', isFlag], ['deprecated', isFlag]]),
};

/** Why the keyword cannot stay as it is; `null` if it can. */
export function checkKeyword(
  key: string,
  value: JsonValue,
  context: DowngradeContext,
): { readonly code: string; readonly reason: string } | null {
  const check = checks[context.to].get(key);
  if (check === undefined)
    return {
      code: keywordLost,
      reason: `OpenAPI ${context.to} has no keyword ${key.slice(0, 40)} in a schema.`,
    };
  const isRelative = key === 'xml' && context.to === '3.0' && !context.origin && hasRelativeNamespace(value);
  if (isRelative || !check(value))
    return { code: unusable, reason: `The value of ${key} is not one that OpenAPI ${context.to} allows.` };
  return null;
}

/** OpenAPI 3.0 wants the namespace of an XML element to be an absolute URI (3.0.3, XML Object). */
const hasRelativeNamespace = (value: JsonValue) =>
  isObject(value) &&
  typeof value['namespace'] === 'string' &&
  !/^[a-z][a-z0-9+.-]*:/i.test(value['namespace']);
