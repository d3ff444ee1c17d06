import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import { setMember, type JsonDraft } from '../build/json-draft.js';
import { addValue, isVariable, maxDepth } from './read-shape.js';
import { commonFormat, numberSchema } from './scalar.js';
import { createSchemaPool, type PooledMember, type PooledSchema, type SchemaPool } from './schema-pool.js';
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
  const [only] = examples;
  if (examples.length === 1) return schemaOf(only!, pool, 0).schema;
  const shape = newShape();
  for (const example of examples) addValue(shape, example, 0);
  return buildSchema(shape, pool).schema;
}

/** The schema of one value, without the way round by its shape: most places have one example. */
function schemaOf(value: JsonValue, pool: SchemaPool, depth: number): PooledSchema {
  switch (typeof value) {
    case 'string':
      return isVariable(value) ? anything(pool) : textSchema(value === '' ? null : [value], null, pool);
    case 'number':
      return ofNumbers([value], pool);
    case 'boolean':
      return pool.make('boolean', () => ({ type: 'boolean' }));
    default:
      if (value === null) return pool.make('null', () => ({ type: 'null' }));
      return isArray(value) ? listSchema(value, pool, depth) : membersSchema(value, pool, depth);
  }
}

function listSchema(items: readonly JsonValue[], pool: SchemaPool, depth: number): PooledSchema {
  if (items.length === 0 || depth >= maxDepth) return pool.makeList(anything(pool));
  if (items.length === 1) return pool.makeList(schemaOf(items[0]!, pool, depth + 1));
  const shape = newShape();
  for (const item of items) addValue(shape, item, depth + 1);
  return pool.makeList(buildSchema(shape, pool));
}

function membersSchema(value: JsonObject, pool: SchemaPool, depth: number): PooledSchema {
  const members: PooledMember[] = [];
  if (depth < maxDepth)
    for (const name in value)
      members.push({ name, value: schemaOf(value[name]!, pool, depth + 1), isRequired: true });
  return pool.makeObject(members, () => buildObject(members));
}

const anything = (pool: SchemaPool) => pool.make('any', () => ({}));

const has = (shape: Shape, kind: keyof typeof kinds) => (shape.kinds & kinds[kind]) !== 0;

function buildSchema(shape: Shape, pool: SchemaPool): PooledSchema {
  const choices: PooledSchema[] = [];
  if (has(shape, 'string')) choices.push(textSchema(shape.texts, shape, pool));
  if (has(shape, 'number')) choices.push(ofNumbers(shape.numbers ?? [], pool));
  if (has(shape, 'boolean')) choices.push(pool.make('boolean', () => ({ type: 'boolean' })));
  if (has(shape, 'array')) choices.push(pool.makeList(buildSchema(shape.items ?? newShape(), pool)));
  if (has(shape, 'object')) choices.push(objectSchema(shape, pool));
  const isNullable = has(shape, 'null');
  const [only] = choices;
  if (only === undefined) {
    return isNullable ? pool.make('null', () => ({ type: 'null' })) : anything(pool);
  }
  if (choices.length === 1) {
    return isNullable ? pool.make(`null or ${only.number}`, () => nullable(only.schema)) : only;
  }
  if (isNullable) choices.push(pool.make('null', () => ({ type: 'null' })));
  return pool.make(`any of ${choices.map(({ number }) => number).join()}`, () => ({
    anyOf: choices.map(({ schema }) => schema),
  }));
}

function nullable(schema: JsonObject): JsonObject {
  const choices = schema['enum'] as readonly JsonValue[] | undefined;
  return {
    ...schema,
    type: [schema['type'] as string, 'null'],
    ...(choices ? { enum: [...choices, null] } : {}),
  };
}

function textSchema(texts: readonly string[] | null, shape: Shape | null, pool: SchemaPool): PooledSchema {
  const format = texts === null ? null : commonFormat(texts);
  if (format !== null) return pool.make(`string ${format}`, () => ({ type: 'string', format }));
  const choices = shape === null ? null : choicesOf(shape);
  if (choices === null) return pool.make('string', () => ({ type: 'string' }));
  return pool.make(`string of ${choices.join()}`, () => ({ type: 'string', enum: choices }));
}

function ofNumbers(numbers: readonly number[], pool: SchemaPool): PooledSchema {
  const schema = numberSchema(numbers);
  return pool.make((schema['format'] ?? schema['type']) as string, () => schema);
}

/** The values of an enumeration, where the evidence is strong. */
function choicesOf({ choices }: Shape): string[] | null {
  if (!choices || choices.size < 2) return null;
  let samples = 0;
  for (const count of choices.values()) {
    if (count < fewestUses) return null;
    samples += count;
  }
  return samples < fewestSamples ? null : [...choices.keys()].sort();
}

/** Members whose names validators take for keywords, wherever they stand. */
const keywordNames = new Set(['$ref', '$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$schema']);

function objectSchema(shape: Shape, pool: SchemaPool): PooledSchema {
  const members: PooledMember[] = [];
  for (const [name, member] of shape.members ?? [])
    members.push({
      name,
      value: buildSchema(member.shape, pool),
      isRequired: member.count === shape.objects,
    });
  return pool.makeObject(members, () => buildObject(members));
}

function buildObject(members: readonly PooledMember[]): JsonObject {
  const properties: JsonDraft = {};
  const patterns: JsonDraft = {};
  const required: string[] = [];
  for (const { name, value, isRequired } of members) {
    if (keywordNames.has(name)) patterns[`^\\${name}$`] = value.schema;
    else setMember(properties, name, value.schema);
    if (isRequired) required.push(name);
  }
  const schema: JsonDraft = { type: 'object' };
  const patternCount = Object.keys(patterns).length;
  if (members.length > patternCount) schema['properties'] = properties;
  if (patternCount > 0) schema['patternProperties'] = patterns;
  if (required.length > 0) schema['required'] = required;
  return schema;
}
