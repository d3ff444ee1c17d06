import type { JsonObject, JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { rules } from './registry.js';
import { readDefinition } from './rule-tester.js';
import { schemaChecks } from './schema-checks/schema-checks.js';
import type { ValidationSubject } from './validate.js';

/** Paths of all values of a document, to change one of them. */
function places(value: JsonValue, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))];
}

function replaced(value: JsonValue, path: readonly string[], by: JsonValue | undefined): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return by ?? null;
  if (Array.isArray(value))
    return value.map((item: JsonValue, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const { [key]: member, ...others } = value as JsonObject;
  if (rest.length === 0 && by === undefined) return others;
  return { ...others, [key]: replaced(member ?? null, rest, by) };
}

const documents = [...rules, ...schemaChecks]
  .flatMap(({ docs }) => [docs.bad, docs.good])
  .map(readDefinition);
const anything = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<JsonValue>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    '#',
    '#/',
    '#/paths',
    '#/%',
    'x.yaml#/a',
    'path',
    'query',
    'body',
    [],
    {},
  ),
  fc.constantFrom<JsonValue>(
    { $ref: '#/components' },
    { $ref: 1 },
    [null],
    [[]],
    { x: null },
    { get: null },
    { name: 1, in: {} },
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
);

const changes = fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 4 });

/** For properties: examples of the rules in which some values are others, or gone. */
export const mutatedDefinitions: fc.Arbitrary<ValidationSubject> = fc
  .tuple(fc.constantFrom(...documents), changes)
  .map(([{ value, version }, list]) => {
    const mutated = list.reduce<JsonValue>((before, [seed, by]) => {
      const all = places(before);
      return replaced(before, all[seed % all.length]!, by);
    }, value);
    return { value: mutated, version };
  });
