import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { downgradeSchema } from '../downgrade-schema/downgrade-schema.js';
import { fits } from '../downgrade-schema/usable-default.js';
import { flatSchema } from '../downgrade-schema/shape-of.js';
import { collectionFormatHint } from '../hints.js';

const keywords = new Set([
  ...['type', 'format', 'items', 'default', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'enum', 'multipleOf'],
]);
const maxDepth = 20;

/**
 * What a parameter, header or form field of OpenAPI 2.0 says of its value: no references, no objects. `source` and
 * `target` are the pointers of the schema and of the parameter.
 */
export function buildPrimitive(
  schema: JsonValue | undefined,
  context: DowngradeContext,
  source: string,
  target: string,
  depth = 0,
): JsonObject {
  const isPlain = isObject(schema) && !['$ref', 'allOf', 'anyOf', 'oneOf'].some((key) => key in schema);
  const flat = isPlain ? schema : flatSchema(schema ?? {}, context);
  const { items, ...rest } = flat;
  const written = downgradeSchema(isArray(flat['prefixItems']) ? flat : rest, context, source, target);
  const members: Record<string, JsonValue> = {};
  for (const key of Object.keys(written)) {
    if (key === 'items') continue;
    if (keywords.has(key) || (key.startsWith('x-') && key !== '__proto__')) members[key] = written[key]!;
  }
  noteDropped(flat, members, context, source, target);
  if (members['type'] === undefined && context.origin && Object.keys(flat).length === 0) return members;
  const type = typeFor(members, flat, context, (key) => (isPlain ? context.at(source, key) : source));
  if (type === 'array') {
    const isNestable = depth < maxDepth;
    members['items'] = isNestable ? buildItems(items, context, source, target, depth) : { type: 'string' };
  }
  const unfit = ['default', 'enum'].filter(
    (key) => members[key] !== undefined && !isFit(members[key], key, type),
  );
  for (const key of unfit) delete members[key];
  return { ...members, type };
}

function buildItems(
  items: JsonValue | undefined,
  context: DowngradeContext,
  source: string,
  target: string,
  depth: number,
): JsonObject {
  const built = buildPrimitive(
    items,
    context,
    context.at(source, 'items'),
    context.at(target, 'items'),
    depth + 1,
  );
  const format = isObject(items) ? items[collectionFormatHint] : undefined;
  return typeof format === 'string' ? { ...built, collectionFormat: format } : built;
}

const isFit = (value: JsonValue, key: string, type: JsonValue) =>
  key === 'enum' && isArray(value) ? value.every((item) => fits(item, type)) : fits(value, type);

function typeFor(
  members: JsonObject,
  flat: JsonObject,
  context: DowngradeContext,
  /** The place of a keyword; that of the whole schema where references lead to it. */
  place: (key: string) => string,
): JsonValue {
  const { type } = members;
  if (type !== undefined && type !== 'object') return type;
  if (type === 'object' || isObject(flat['properties'])) {
    context.lose(
      place(isObject(flat['properties']) ? 'properties' : 'type'),
      'openapi/object-parameter',
      'Outside of bodies OpenAPI 2.0 has no objects; the value is a text.',
    );
    return 'string';
  }
  const sample = isArray(members['enum']) ? members['enum'][0] : members['default'];
  if (typeof sample === 'boolean' || typeof sample === 'number') return typeof sample;
  return flat['items'] !== undefined ? 'array' : 'string';
}

/** Keywords that are fine in a schema and have no place in a parameter. */
function noteDropped(
  flat: JsonObject,
  members: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): void {
  for (const key of ['title', 'description', 'example', 'examples', 'externalDocs', 'xml', 'readOnly']) {
    if (flat[key] === undefined || Object.hasOwn(members, key)) continue;
    context.lose(
      context.at(source, key),
      'openapi/not-in-2-0',
      `Outside of bodies OpenAPI 2.0 has no place for ${key} of a schema.`,
    );
  }
  context.map(source, target);
}
