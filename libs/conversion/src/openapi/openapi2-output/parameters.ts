import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { collectionFormatHint, differencesHint, isHint } from '../hints.js';
import { setMember } from '../map-members.js';
import { restore } from '../return-trip/restore.js';
import { rewriteRefs } from '../rewrite-refs.js';
import { exampleOf } from './examples.js';
import { buildPrimitive } from './primitive.js';

const places: readonly JsonValue[] = ['query', 'header', 'path'];

/** The extensions of a node, without the hints that the upgrade left. */
export function extensionsOf(node: JsonObject, context: DowngradeContext): JsonObject {
  const extensions: Record<string, JsonValue> = {};
  for (const key of Object.keys(node))
    if (key.startsWith('x-') && !isHint(key))
      setMember(extensions, key, rewriteRefs(node[key]!, context.rewriteRef));
  return extensions;
}

/** Whether OpenAPI 2.0 has such parameters; cookies it has not. */
export const isKnownPlace = (parameter: JsonObject) => places.includes(parameter['in'] ?? null);

/**
 * A query, header or path parameter, `null` if OpenAPI 2.0 has none like it. A reference stays one where it leads to a
 * component that stays.
 */
export function buildParameter(
  value: JsonValue,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject | null {
  if (isObject(value) && typeof value['$ref'] === 'string' && isKeptReference(value, value['$ref'], context))
    return { $ref: context.rewriteRef(value['$ref']) };
  const found = resolve(value, source, context);
  if (!found) {
    context.lose(source, 'openapi/dangling-reference', 'The reference leads to no parameter.');
    return null;
  }
  const written = writeParameter(found.value, context, found.pointer, target);
  if (written) context.map(source, target);
  return written;
}

function isKeptReference(value: JsonObject, ref: string, context: DowngradeContext): boolean {
  if (!ref.startsWith('#/components/parameters/') || ref.split('/').length !== 4) return false;
  const end = context.follow(value);
  return end ? isObject(end.value) && isKnownPlace(end.value) : context.origin !== null;
}

export function writeParameter(
  parameter: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject | null {
  if (!isKnownPlace(parameter) && !context.origin) {
    const isCookie = parameter['in'] === 'cookie';
    context.lose(
      source,
      isCookie ? 'openapi/cookie' : 'openapi/not-in-2-0',
      isCookie ? 'OpenAPI 2.0 has no parameters in cookies.' : 'OpenAPI 2.0 has no parameters at this place.',
    );
    return null;
  }
  const isPath = parameter['in'] === 'path';
  const value = readValue(parameter, context, source, target);
  const example = exampleOf(parameter, context, source, context.at(target, 'x-example'));
  const format = collectionFormat(parameter, value);
  for (const key of [
    'deprecated',
    'allowReserved',
    ...(parameter['in'] === 'query' ? [] : ['allowEmptyValue']),
  ])
    if (parameter[key] !== undefined)
      context.lose(context.at(source, key), 'openapi/not-in-2-0', `OpenAPI 2.0 has no ${key} here.`);
  const written: JsonObject = {
    name: typeof parameter['name'] === 'string' ? parameter['name'] : '',
    in: parameter['in'] ?? 'query',
    ...(typeof parameter['description'] === 'string' ? { description: parameter['description'] } : {}),
    ...(isPath
      ? { required: true }
      : typeof parameter['required'] === 'boolean'
        ? { required: parameter['required'] }
        : {}),
    ...(parameter['in'] === 'query' && typeof parameter['allowEmptyValue'] === 'boolean'
      ? { allowEmptyValue: parameter['allowEmptyValue'] }
      : {}),
    ...value,
    ...(format === null ? {} : { collectionFormat: format }),
    ...(example === undefined ? {} : { 'x-example': example }),
    ...extensionsOf(parameter, context),
  };
  return restore(written, parameter[differencesHint], context);
}

function readValue(
  parameter: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  if (parameter['schema'] === undefined && isObject(parameter['content'])) {
    context.lose(
      context.at(source, 'content'),
      'openapi/parameter-content',
      'OpenAPI 2.0 cannot say in which format the value of a parameter is written; it is a text.',
    );
    return { type: 'string' };
  }
  return buildPrimitive(parameter['schema'], context, context.at(source, 'schema'), target);
}

/** How the items of a list are written; `null` for commas, which 2.0 takes for granted. */
export function collectionFormat(parameter: JsonObject, value: JsonObject): string | null {
  const hint = parameter[collectionFormatHint];
  if (typeof hint === 'string') return hint;
  if (value['type'] !== 'array') return null;
  switch (parameter['style']) {
    case 'spaceDelimited':
      return 'ssv';
    case 'pipeDelimited':
      return 'pipes';
    default: {
      const isForm = parameter['in'] === 'query' || parameter['style'] === 'form';
      return isForm && parameter['explode'] !== false ? 'multi' : null;
    }
  }
}
