import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { setMember, without } from '../map-members.js';
import { downgradeChoices } from './choices.js';
import type { SchemaPlace } from './downgrade-schema.js';
import { shapeOf } from './shape-of.js';
import { fits, usableDefault } from './usable-default.js';

/**
 * What is left to do for OpenAPI 2.0 once the keywords are: choices, and the rules that importers of 2.0 hold schemas
 * to. A definition that was 2.0 before is only taken back, not held to them.
 */
export function restrictForOpenapi2(
  result: JsonObject,
  schema: JsonObject,
  context: DowngradeContext,
  place: SchemaPlace,
): JsonObject {
  const whole = downgradeChoices(result, schema, context, place);
  const values = withoutNullValue(whole);
  if (context.origin) return values;
  return [usableRequired, usableEnum, usableDefault, usableDiscriminator, supportedKeywords].reduce(
    (restricted, restrict) => restrict(restricted, schema, context, place),
    values,
  );
}

/** `x-nullable` says of `null` what the list of values need not repeat. */
function withoutNullValue(schema: JsonObject): JsonObject {
  const values = schema['enum'];
  if (schema['x-nullable'] !== true || !isArray(values) || !values.includes(null)) return schema;
  const left = values.filter((value) => value !== null);
  return left.length > 0 ? { ...schema, enum: left } : without(schema, 'enum');
}

function usableEnum(
  result: JsonObject,
  _schema: JsonObject,
  context: DowngradeContext,
  { source }: SchemaPlace,
): JsonObject {
  const values = result['enum'];
  if (!isArray(values)) return result;
  const left = unique(values.filter((value) => fits(value, result['type'])));
  if (left.length === values.length) return result;
  context.lose(
    context.at(source, 'enum'),
    'openapi/value-of-another-type',
    'Values of another type than the schema has were left out of the list.',
  );
  return left.length > 0 ? { ...result, enum: left } : without(result, 'enum');
}

/** Objects and lists count as different from each other. */
const unique = (values: readonly JsonValue[]) => [...new Set(values)];

/** Only objects have required properties, and each has to be among the properties. */
function usableRequired(
  result: JsonObject,
  schema: JsonObject,
  context: DowngradeContext,
  { source, target }: SchemaPlace,
): JsonObject {
  const required = result['required'];
  if (!isArray(required)) return result;
  if (result['type'] !== undefined && result['type'] !== 'object') {
    context.lose(
      context.at(source, 'required'),
      'openapi/required-of-no-object',
      'Only objects have properties that can be required.',
    );
    return without(result, 'required');
  }
  const own = isObject(result['properties']) ? result['properties'] : {};
  const isMissing = required.some((name) => !Object.hasOwn(own, name as string));
  const known = isMissing ? shapeOf(schema, source, context).properties : new Map();
  const missing = required.filter(
    (name) => !Object.hasOwn(own, name as string) && !known.has(name as string),
  );
  if (missing.length === 0) return { type: 'object', ...result };
  const properties: Record<string, JsonValue> = { ...own };
  for (const name of missing as string[]) {
    setMember(properties, name, {});
    context.setDefault(context.at(source, 'properties', name), context.at(target, 'properties', name));
  }
  return { type: 'object', ...result, properties };
}

/** A discriminator is a required property, and a text. */
function usableDiscriminator(
  result: JsonObject,
  schema: JsonObject,
  context: DowngradeContext,
  { source }: SchemaPlace,
): JsonObject {
  const name = result['discriminator'];
  if (typeof name !== 'string') return result;
  const shape = shapeOf(schema, source, context);
  const own = isObject(result['properties']) && Object.hasOwn(result['properties'], name);
  const isRequired = isArray(result['required']) && result['required'].includes(name);
  if (isRequired && (own || shape.properties.has(name))) return result;
  context.lose(
    context.at(source, 'discriminator'),
    'openapi/discriminator-not-required',
    'In OpenAPI 2.0 the discriminator is a required property of the schema itself.',
  );
  return without(result, 'discriminator');
}

/** A keyword of OpenAPI 2.0 that importers refuse. */
function supportedKeywords(
  result: JsonObject,
  _schema: JsonObject,
  context: DowngradeContext,
  { source }: SchemaPlace,
): JsonObject {
  if (result['uniqueItems'] === undefined) return result;
  context.lose(
    context.at(source, 'uniqueItems'),
    'openapi/unique-items',
    'Custom connectors of OpenAPI 2.0 do not take the keyword uniqueItems.',
  );
  return without(result, 'uniqueItems');
}
