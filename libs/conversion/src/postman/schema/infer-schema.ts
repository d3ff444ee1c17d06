import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { newShape, type Shape } from './shape.js';
import { commonFormat, numberSchema } from './scalar.js';

const maxDepth = 60;
/** More texts or numbers of one place tell nothing new about its format. */
const mostSamples = 200;
/** An enumeration has at most this many values, each of them seen several times, and often enough in all. */
const mostChoices = 6;
const fewestUses = 3;
const fewestSamples = 20;
const choice = /^[A-Za-z][A-Za-z0-9_-]{0,29}$/;

/**
 * A schema that every one of the examples satisfies: a member that all of them have is required, a place that is
 * `null` in one may be null, a format is named when every text there has it. `intern` is asked for every schema, those within first.
 */
export function inferSchema(
  examples: readonly JsonValue[],
  intern: (schema: JsonObject) => JsonObject = (schema) => schema,
): JsonObject {
  const shape = newShape();
  for (const example of examples) addValue(shape, example, 0);
  return buildSchema(shape, intern);
}

function addValue(shape: Shape, value: JsonValue, depth: number): void {
  if (value === null) {
    shape.types.add('null');
  } else if (typeof value === 'string') {
    // A variable without a value may stand for anything.
    if (value.startsWith('{{') && /^\{\{[^{}]*\}\}$/.test(value)) return;
    shape.types.add('string');
    addText(shape, value);
  } else if (typeof value === 'number') {
    shape.types.add('number');
    if (shape.numbers.length < mostSamples || !Number.isInteger(value) || Math.abs(value) > 2_147_483_647) {
      shape.numbers.push(value);
    }
  } else if (typeof value === 'boolean') {
    shape.types.add('boolean');
  } else if (Array.isArray(value)) {
    shape.types.add('array');
    shape.items ??= newShape();
    if (depth < maxDepth)
      for (const item of value as readonly JsonValue[]) addValue(shape.items, item, depth + 1);
  } else if (isObject(value)) {
    shape.types.add('object');
    shape.objects += 1;
    if (depth >= maxDepth) return;
    for (const name of Object.keys(value)) {
      let known = shape.members.get(name);
      if (!known) {
        known = { count: 0, shape: newShape() };
        shape.members.set(name, known);
      }
      known.count += 1;
      addValue(known.shape, value[name] as JsonValue, depth + 1);
    }
  }
}

function addText(shape: Shape, text: string): void {
  if (text !== '' && shape.texts.length < mostSamples) shape.texts.push(text);
  if (!shape.choices) return;
  const uses = shape.choices.get(text) ?? 0;
  if ((uses === 0 && shape.choices.size >= mostChoices) || !choice.test(text)) shape.choices = null;
  else shape.choices.set(text, uses + 1);
}

function buildSchema(shape: Shape, intern: (schema: JsonObject) => JsonObject): JsonObject {
  const isNullable = shape.types.has('null');
  const schemas = [...shape.types]
    .filter((type) => type !== 'null')
    .map((type) => schemaOf(type, shape, intern));
  const [only] = schemas;
  if (only === undefined) return intern(isNullable ? { type: 'null' } : {});
  if (schemas.length > 1) {
    const choices = schemas.map(intern);
    return intern({ anyOf: isNullable ? [...choices, intern({ type: 'null' })] : choices });
  }
  return intern(isNullable ? nullable(only) : only);
}

function nullable(schema: JsonObject): JsonObject {
  const choices = schema['enum'] as readonly JsonValue[] | undefined;
  return {
    ...schema,
    type: [schema['type'] as string, 'null'],
    ...(choices ? { enum: [...choices, null] } : {}),
  };
}

function schemaOf(type: string, shape: Shape, intern: (schema: JsonObject) => JsonObject): JsonObject {
  switch (type) {
    case 'string': {
      const format = commonFormat(shape.texts);
      const choices = format === null ? choicesOf(shape) : null;
      return { type, ...(format ? { format } : {}), ...(choices ? { enum: choices } : {}) };
    }
    case 'number':
      return numberSchema(shape.numbers);
    case 'array':
      return { type, items: shape.items ? buildSchema(shape.items, intern) : intern({}) };
    case 'object':
      return objectSchema(shape, intern);
    default:
      return { type };
  }
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

/** Members whose names validators take for keywords, wherever they stand. */
const keywordNames = new Set(['$ref', '$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$schema']);

function objectSchema(shape: Shape, intern: (schema: JsonObject) => JsonObject): JsonObject {
  const required: string[] = [];
  const properties: [string, JsonObject][] = [];
  const patterns: [string, JsonObject][] = [];
  for (const [name, member] of shape.members) {
    const schema = buildSchema(member.shape, intern);
    if (keywordNames.has(name)) patterns.push([`^\\${name}$`, schema]);
    else properties.push([name, schema]);
    if (member.count === shape.objects) required.push(name);
  }
  return {
    type: 'object',
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(patterns.length > 0 ? { patternProperties: Object.fromEntries(patterns) } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}
