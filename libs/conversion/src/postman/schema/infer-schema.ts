import type { JsonObject, JsonValue } from '@connectory/definition';
import { addValue } from './read-shape.js';
import { commonFormat, numberSchema } from './scalar.js';
import { createSchemaPool, type SchemaPool } from './schema-pool.js';
import { kinds, newShape, type Shape } from './shape.js';

/** Each value of an enumeration was seen several times, and all of them often enough. */
const fewestUses = 3;
const fewestSamples = 20;

/**
 * A schema that every one of the examples satisfies: a member that all of them have is required, a place that is
 * `null` in one may be null, a format is named when every text there has it. Equal schemas are one object of the pool.
 */
export function inferSchema(
  examples: readonly JsonValue[],
  pool: SchemaPool = createSchemaPool(),
): JsonObject {
  const shape = newShape();
  for (const example of examples) addValue(shape, example, 0);
  return buildSchema(shape, pool);
}

const has = (shape: Shape, kind: keyof typeof kinds) => (shape.kinds & kinds[kind]) !== 0;

function buildSchema(shape: Shape, pool: SchemaPool): JsonObject {
  const choices = [
    ...(has(shape, 'string') ? [textSchema(shape, pool)] : []),
    ...(has(shape, 'number') ? [ofNumbers(shape.numbers ?? [], pool)] : []),
    ...(has(shape, 'boolean') ? [pool.make('boolean', () => ({ type: 'boolean' }))] : []),
    ...(has(shape, 'array') ? [arraySchema(shape, pool)] : []),
    ...(has(shape, 'object') ? [objectSchema(shape, pool)] : []),
  ];
  const isNullable = has(shape, 'null');
  const [only] = choices;
  if (only === undefined) {
    return isNullable ? pool.make('null', () => ({ type: 'null' })) : pool.make('any', () => ({}));
  }
  if (choices.length === 1) {
    return isNullable ? pool.make(`null or ${pool.numberOf(only)}`, () => nullable(only)) : only;
  }
  const all = isNullable ? [...choices, pool.make('null', () => ({ type: 'null' }))] : choices;
  return pool.make(`any of ${all.map(pool.numberOf).join()}`, () => ({ anyOf: all }));
}

function nullable(schema: JsonObject): JsonObject {
  const choices = schema['enum'] as readonly JsonValue[] | undefined;
  return {
    ...schema,
    type: [schema['type'] as string, 'null'],
    ...(choices ? { enum: [...choices, null] } : {}),
  };
}

function textSchema(shape: Shape, pool: SchemaPool): JsonObject {
  const format = commonFormat(shape.texts ?? []);
  const choices = format === null ? choicesOf(shape) : null;
  return pool.make(`string ${format ?? ''} ${choices?.join() ?? ''}`, () => ({
    type: 'string',
    ...(format ? { format } : {}),
    ...(choices ? { enum: choices } : {}),
  }));
}

function ofNumbers(numbers: readonly number[], pool: SchemaPool): JsonObject {
  const schema = numberSchema(numbers);
  return pool.make(
    `${schema['type'] as string} ${(schema['format'] as string | undefined) ?? ''}`,
    () => schema,
  );
}

/** The values of an enumeration, where the evidence is strong. */
function choicesOf({ choices }: Shape): string[] | null {
  if (!choices || choices.size < 2) return null;
  const uses = [...choices.values()];
  const isStrong =
    uses.every((count) => count >= fewestUses) &&
    uses.reduce((sum, count) => sum + count, 0) >= fewestSamples;
  return isStrong ? [...choices.keys()].sort() : null;
}

function arraySchema(shape: Shape, pool: SchemaPool): JsonObject {
  const items = buildSchema(shape.items ?? newShape(), pool);
  return pool.make(`array ${pool.numberOf(items)}`, () => ({ type: 'array', items }));
}

/** Members whose names validators take for keywords, wherever they stand. */
const keywordNames = new Set(['$ref', '$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$schema']);

function objectSchema(shape: Shape, pool: SchemaPool): JsonObject {
  const members = [...(shape.members ?? [])].map(([name, member]) => ({
    name,
    schema: buildSchema(member.shape, pool),
    isRequired: member.count === shape.objects,
  }));
  // The length before a name keeps two lists of names from looking the same.
  const content = members
    .map(
      ({ name, schema, isRequired }) =>
        `${name.length}:${name}${isRequired ? '!' : '?'}${pool.numberOf(schema)}`,
    )
    .sort();
  return pool.make(`object ${content.join()}`, () => {
    const properties = members.filter(({ name }) => !keywordNames.has(name));
    const patterns = members.filter(({ name }) => keywordNames.has(name));
    const required = members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length > 0
        ? { properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])) }
        : {}),
      ...(patterns.length > 0
        ? {
            patternProperties: Object.fromEntries(
              patterns.map(({ name, schema }) => [`^\\${name}$`, schema]),
            ),
          }
        : {}),
      ...(required.length > 0 ? { required } : {}),
    };
  });
}
