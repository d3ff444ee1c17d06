import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { without } from '../map-members.js';
import type { SchemaPlace } from './downgrade-schema.js';

/** The schema without a default of another type than its own: OpenAPI 3.0 and 2.0 forbid it, 3.1 only advises against it. */
export function usableDefault(
  result: JsonObject,
  _schema: JsonObject,
  context: DowngradeContext,
  { source }: SchemaPlace,
): JsonObject {
  const value = result['default'];
  const isNull = value === null && (result['x-nullable'] === true || result['nullable'] === true);
  if (value === undefined || isNull || fits(value, result['type'])) return result;
  context.lose(
    context.at(source, 'default'),
    'openapi/value-of-another-type',
    'The default is of another type than the schema has.',
  );
  return without(result, 'default');
}

export function fits(value: JsonValue, type: JsonValue | undefined): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'array':
      return isArray(value);
    case 'object':
      return isObject(value);
    default:
      return true;
  }
}
