import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { shown } from '../schema-checks/error-words.js';
import type { DocumentContext } from '../rule.js';
import { canonicalText } from './canonical-text.js';
import { documentPatterns } from './document-patterns.js';
import { isNullable } from './json-type.js';
import { numberMismatch, stringMismatch } from './scalar-keywords.js';
import type { Mismatch } from './mismatch.js';
import { typeMismatch } from './type-mismatch.js';

/** Pairs of value and schema that are looked at in one document, and how deep into one value. */
const mostSteps = 200_000;
const deepest = 100;

/**
 * Makes a function that tells the first place where a value does not fit a schema of the document, or `null` if it fits or
 * cannot be said: where a reference leads nowhere, a pattern is none of RE2, or the budget of the document is used up, so
 * that neither circles nor fan-out cost more. Understood are type, enum, const, bounds, pattern, required, properties,
 * additional and pattern properties, items, allOf, anyOf, oneOf, not, nullable and references (JSON Schema Validation;
 * OpenAPI, Schema Object). Of `oneOf`, more than one branch may fit: descriptions hardly ever mean it.
 */
export function schemaMatcher({
  version,
  follow,
}: Pick<DocumentContext, 'version' | 'follow'>): (value: JsonValue, schema: JsonValue) => Mismatch | null {
  const matches = documentPatterns();
  let steps = 0;
  let isSure = true;
  const unsure = () => {
    isSure = false;
    return null;
  };

  /** What takes longer than a look costs more steps. */
  const textOf = (value: JsonValue) => {
    if (steps > mostSteps) return '';
    const text = canonicalText(value);
    steps += 1 + (text.length >> 5);
    return text;
  };

  function check(value: JsonValue, schema: JsonValue | undefined, depth: number): Mismatch | null {
    if (schema === false) return here('is not allowed here');
    if (!isObject(schema)) return null;
    if (++steps > mostSteps || depth > deepest) return unsure();
    if (typeof schema['$ref'] !== 'string') return checkKeywords(value, schema, depth);
    const end = follow(schema);
    const found = end ? check(value, end.value, depth + 1) : unsure();
    return found ?? (version === '3.1' ? checkKeywords(value, schema, depth) : null);
  }

  function checkKeywords(value: JsonValue, schema: JsonObject, depth: number): Mismatch | null {
    if (value === null && isNullable(schema)) return null;
    return (
      typeMismatch(value, schema) ??
      enumMismatch(value, schema, textOf) ??
      valueMismatch(value, schema, depth) ??
      combined(value, schema, depth)
    );
  }

  function valueMismatch(value: JsonValue, schema: JsonObject, depth: number): Mismatch | null {
    if (typeof value === 'number') return orNull(numberMismatch(value, schema));
    if (typeof value === 'string') {
      const { pattern } = schema;
      if (typeof pattern === 'string') {
        const isMatch = matches(pattern, value);
        if (isMatch === null) unsure();
        if (isMatch === false) return here(`must match \`${pattern}\`, but is ${shown(value)}`);
      }
      steps += value.length >> 6;
      return orNull(stringMismatch(value, schema));
    }
    if (isArray(value)) return itemsMismatch(value, schema, depth);
    return isObject(value) ? membersMismatch(value, schema, depth) : null;
  }

  function itemsMismatch(value: readonly JsonValue[], schema: JsonObject, depth: number): Mismatch | null {
    const { minItems, maxItems, uniqueItems, items, prefixItems } = schema;
    if (typeof minItems === 'number' && value.length < minItems)
      return here(`must have at least ${minItems} item(s), but has ${value.length}`);
    if (typeof maxItems === 'number' && value.length > maxItems)
      return here(`must have at most ${maxItems} item(s), but has ${value.length}`);
    if (uniqueItems === true && new Set(value.map(textOf)).size < value.length)
      return here('must have no item twice');
    const first = isArray(prefixItems) ? prefixItems : isArray(items) ? items : [];
    const rest = isArray(items) ? schema['additionalItems'] : items;
    for (const [index, item] of value.entries()) {
      const found = check(item, index < first.length ? first[index] : rest, depth + 1);
      if (found) return below(index, found);
    }
    return null;
  }

  function membersMismatch(value: JsonObject, schema: JsonObject, depth: number): Mismatch | null {
    const { required, properties, patternProperties, additionalProperties: others } = schema;
    const declared = isObject(properties) ? properties : {};
    if (isArray(required)) {
      for (const name of required) {
        if (typeof name !== 'string' || Object.hasOwn(value, name)) continue;
        if (Object.hasOwn(declared, name) && isOneWay(declared[name])) continue;
        return here(`must have the property \`${name}\``);
      }
    }
    const names = Object.keys(value);
    steps += (names.length + (isArray(required) ? required.length : 0)) >> 3;
    for (const name of names) {
      if (Object.hasOwn(declared, name)) {
        const found = check(value[name]!, declared[name], depth + 1);
        if (found) return below(name, found);
      } else if (others !== undefined && others !== true && !isObject(patternProperties)) {
        if (others === false) return here(`must not have the property \`${name}\``);
        const found = check(value[name]!, others, depth + 1);
        if (found) return below(name, found);
      }
    }
    return null;
  }

  /** What is only sent or only received is missing in the other direction (OpenAPI, `readOnly` and `writeOnly`). */
  function isOneWay(schema: JsonValue | undefined): boolean {
    const target = follow(schema)?.value ?? schema;
    return isObject(target) && (target['readOnly'] === true || target['writeOnly'] === true);
  }

  function combined(value: JsonValue, schema: JsonObject, depth: number): Mismatch | null {
    const { allOf, not } = schema;
    if (isArray(allOf)) {
      for (const branch of allOf) {
        const found = check(value, branch, depth + 1);
        if (found) return found;
      }
    }
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const branches = schema[keyword];
      const found = isArray(branches) ? noneFits(value, branches, depth) : null;
      if (found) return found;
    }
    if (not === undefined) return null;
    const wasSure = isSure;
    isSure = true;
    const isExcluded = check(value, not, depth + 1) === null && isSure;
    isSure &&= wasSure;
    return isExcluded ? here('must not fit what `not` says') : null;
  }

  /** The mismatch with the branch that was meant: the one into which the value fits deepest, unless its type is another. */
  function noneFits(value: JsonValue, branches: readonly JsonValue[], depth: number): Mismatch | null {
    const found: Mismatch[] = [];
    for (const branch of branches) {
      const one = check(value, branch, depth + 1);
      if (one === null) return null;
      found.push(one);
    }
    const meant = found.filter(({ path, isOfType: type }) => path.length > 0 || !type);
    const [closest] = meant.sort((one, other) => other.path.length - one.path.length);
    if (closest !== undefined && (meant.length === 1 || closest.path.length > 0)) return closest;
    if (found.length === 1) return found[0]!;
    return found.length === 0 ? null : here(`must fit one of ${found.length} alternatives, but fits none`);
  }

  return (value, schema) => check(value, schema, 0);
}

const here = (why: string): Mismatch => ({ path: [], why, isOfType: false });

const orNull = (why: string | null): Mismatch | null => (why === null ? null : here(why));

const below = (step: string | number, { path, why, isOfType: type }: Mismatch): Mismatch => ({
  path: [step, ...path],
  why,
  isOfType: type,
});

function enumMismatch(
  value: JsonValue,
  { enum: listed, const: only }: JsonObject,
  textOf: (value: JsonValue) => string,
): Mismatch | null {
  if (isArray(listed) && listed.length > 0 && !hasValue(listed, value, textOf))
    return here(`must be one of the listed values, but is ${shown(value)}`);
  if (only !== undefined && !hasValue([only], value, textOf))
    return here(`must be ${shown(only)}, but is ${shown(value)}`);
  return null;
}

function hasValue(
  listed: readonly JsonValue[],
  value: JsonValue,
  textOf: (value: JsonValue) => string,
): boolean {
  if (typeof value !== 'object' || value === null) return listed.includes(value);
  const text = textOf(value);
  return listed.some((one) => typeof one === 'object' && textOf(one) === text);
}
