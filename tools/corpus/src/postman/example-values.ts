import { type JsonObject, type JsonValue } from '@connectory/definition';
import { listOf, objectOf, type CallableOperation } from './callable-operation.js';

/** The values that a parameter or media type offers to whoever calls: its examples, those of its schema, defaults, constants. */
export function exampleValues(place: JsonObject, follow: CallableOperation['follow']): JsonValue[] {
  const schema = follow(place['schema']);
  const named = Object.values(objectOf(place['examples'])).map((example) => follow(example)['value']);
  const values = [
    ...named,
    place['example'],
    schema['default'],
    schema['const'],
    schema['example'],
    ...listOf(schema['examples']),
    ...listOf(schema['enum']),
  ].filter((value) => value !== undefined);
  if (values.length > 0) return values;
  const built = objectExample(schema, follow, 0);
  return built === undefined ? [] : [built];
}

/** A schema may contain itself. */
const mostLevels = 4;

/** An object put together from the examples and defaults of its properties. */
function objectExample(
  schema: JsonObject,
  follow: CallableOperation['follow'],
  depth: number,
): JsonValue | undefined {
  const properties = Object.entries(objectOf(schema['properties']));
  if (properties.length === 0 || depth > mostLevels) return undefined;
  const members = properties.flatMap(([name, value]): [string, JsonValue][] => {
    const property = follow(value);
    const example =
      property['example'] ??
      property['default'] ??
      property['const'] ??
      listOf(property['examples'])[0] ??
      objectExample(property, follow, depth + 1);
    return example === undefined ? [] : [[name, example]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** A value as it stands in a URL or a header. */
export const valueText = (value: JsonValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
