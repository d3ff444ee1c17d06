import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { commonFormat, numberSchema } from './scalar.js';

const maxDepth = 60;
/** More texts or numbers of one place tell nothing new about its format. */
const mostSamples = 200;

/** What all the values at one place of several examples have in common. Filled while the examples are read. */
interface Shape {
  readonly types: Set<string>;
  readonly texts: string[];
  readonly numbers: number[];
  objects: number;
  readonly members: Map<string, { count: number; readonly shape: Shape }>;
  items: Shape | null;
}

const newShape = (): Shape => ({
  types: new Set(),
  texts: [],
  numbers: [],
  objects: 0,
  members: new Map(),
  items: null,
});

/**
 * A schema that every one of the examples satisfies: a member that all of them have is required, a place that is
 * `null` in one may be null, a format is named when every text there has it.
 */
export function inferSchema(examples: readonly JsonValue[]): JsonObject {
  const shape = newShape();
  for (const example of examples) addValue(shape, example, 0);
  return buildSchema(shape);
}

function addValue(shape: Shape, value: JsonValue, depth: number): void {
  if (value === null) {
    shape.types.add('null');
  } else if (typeof value === 'string') {
    // A variable without a value may stand for anything.
    if (/^\{\{[^{}]*\}\}$/.test(value)) return;
    shape.types.add('string');
    if (value !== '' && shape.texts.length < mostSamples) shape.texts.push(value);
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
    for (const [name, member] of Object.entries(value)) {
      const known = shape.members.get(name) ?? { count: 0, shape: newShape() };
      known.count += 1;
      shape.members.set(name, known);
      addValue(known.shape, member, depth + 1);
    }
  }
}

function buildSchema(shape: Shape): JsonObject {
  const isNullable = shape.types.has('null');
  const schemas = [...shape.types].filter((type) => type !== 'null').map((type) => schemaOf(type, shape));
  const [only] = schemas;
  if (only === undefined) return isNullable ? { type: 'null' } : {};
  if (schemas.length > 1) return { anyOf: isNullable ? [...schemas, { type: 'null' }] : schemas };
  return isNullable ? { ...only, type: [only['type'] as string, 'null'] } : only;
}

function schemaOf(type: string, shape: Shape): JsonObject {
  switch (type) {
    case 'string': {
      const format = commonFormat(shape.texts);
      return { type, ...(format ? { format } : {}) };
    }
    case 'number':
      return numberSchema(shape.numbers);
    case 'array':
      return { type, items: shape.items ? buildSchema(shape.items) : {} };
    case 'object':
      return objectSchema(shape);
    default:
      return { type };
  }
}

function objectSchema(shape: Shape): JsonObject {
  const members = [...shape.members];
  const required = members.filter(([, { count }]) => count === shape.objects).map(([name]) => name);
  return {
    type: 'object',
    ...(members.length > 0
      ? { properties: Object.fromEntries(members.map(([name, member]) => [name, buildSchema(member.shape)])) }
      : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}
