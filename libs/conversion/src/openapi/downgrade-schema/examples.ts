import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import type { SchemaPlace } from './downgrade-schema.js';

/** The first of the examples of a schema: older versions have room for one. */
export function downgradeExamples(
  value: JsonValue,
  schema: JsonObject,
  context: DowngradeContext,
  place: SchemaPlace,
  members: Record<string, JsonValue>,
): void {
  const from = context.at(place.source, 'examples');
  const examples = isArray(value) ? value : isObject(value) ? Object.values<JsonValue>(value) : [];
  if (schema['example'] !== undefined || examples.length === 0) {
    if (examples.length > 0)
      context.lose(from, 'openapi/several-examples', 'Older versions keep one example.');
    return;
  }
  members['example'] = examples[0]!;
  context.map(context.at(from, 0), context.at(place.target, 'example'));
  for (let index = 1; index < examples.length; index += 1)
    context.lose(context.at(from, index), 'openapi/several-examples', 'Older versions keep one example.');
}
