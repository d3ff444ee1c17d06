import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { flatSchema, shapeOf } from '../downgrade-schema/shape-of.js';
import { collectionFormat, extensionsOf } from './parameters.js';
import { buildPrimitive } from './primitive.js';

/** A form field for each property of the schema of a form; `null` when the schema describes no object. */
export function buildFormFields(
  mediaType: JsonObject,
  isMultipart: boolean,
  context: DowngradeContext,
  source: string,
  target: string,
  offset: number,
): JsonObject[] | null {
  const { schema, encoding } = mediaType;
  const from = context.at(source, 'schema');
  const shape = shapeOf(schema ?? {}, from, context);
  if (!shape.isObject || shape.properties.size === 0) return null;
  if (isObject(schema) && ['oneOf', 'anyOf'].some((key) => key in schema))
    context.lose(
      from,
      'openapi/choice-of-schemas',
      'OpenAPI 2.0 has no choice between schemas; the fields that are in all of them stand instead.',
    );
  if (mediaType['example'] !== undefined || mediaType['examples'] !== undefined)
    context.lose(
      context.at(source, mediaType['example'] === undefined ? 'examples' : 'example'),
      'openapi/several-examples',
      'OpenAPI 2.0 has no example of a whole form.',
    );
  const fields: JsonObject[] = [];
  for (const [name, { schema: property, pointer }] of shape.properties) {
    const at = context.at(target, offset + fields.length);
    context.map(pointer, at);
    const style = isObject(encoding) && Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    if (isObject(style)) context.merge(context.at(source, 'encoding', name), at);
    fields.push(
      buildField(
        name,
        property,
        shape.required.has(name),
        isMultipart,
        isObject(style) ? style : {},
        context,
        pointer,
        at,
      ),
    );
  }
  context.merge(from, target);
  return fields;
}

function buildField(
  name: string,
  property: JsonValue,
  isRequired: boolean,
  isMultipart: boolean,
  style: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const flat = flatSchema(property, context);
  const file = isMultipart ? fileSchema(flat, style, context, source) : null;
  const value: JsonObject = file
    ? { type: 'file' }
    : buildPrimitive(withoutNotes(property), context, source, target);
  const format = file ? null : collectionFormat({ ...style, style: style['style'] ?? 'form' }, value);
  return {
    name,
    in: 'formData',
    ...(typeof flat['description'] === 'string' ? { description: flat['description'] } : {}),
    ...(isRequired ? { required: true } : {}),
    ...value,
    ...(!isMultipart && value['format'] === 'binary' && !context.origin ? { format: 'byte' } : {}),
    ...(format === null ? {} : { collectionFormat: format }),
    ...(flat['examples'] === undefined || !isArray(flat['examples']) || flat['examples'].length === 0
      ? {}
      : { 'x-example': flat['examples'][0]! }),
    ...(isObject(property) ? extensionsOf(property, context) : {}),
  };
}

/** The description and the example go to the field itself. */
function withoutNotes(property: JsonValue): JsonValue {
  if (!isObject(property)) return property;
  const { description: _description, examples: _examples, ...rest } = property;
  return rest;
}

function fileSchema(
  flat: JsonObject,
  style: JsonObject,
  context: DowngradeContext,
  source: string,
): JsonObject | null {
  if (isBinary(flat) || (typeof style['contentType'] === 'string' && isOpaque(style['contentType'], flat)))
    return flat;
  if (flat['type'] !== 'array') return null;
  const items = flatSchema(flat['items'] ?? {}, context);
  if (!isBinary(items)) return null;
  context.lose(
    context.at(source, 'items'),
    'openapi/several-files',
    'A form field of OpenAPI 2.0 takes one file.',
  );
  return items;
}

const isOpaque = (contentType: string, flat: JsonObject) =>
  /^(?:image|audio|video)\/|octet-stream/.test(contentType) && flat['type'] === 'string';

export function isBinary(flat: JsonObject): boolean {
  const { type, format, contentMediaType, contentEncoding } = flat;
  const isText = type === 'string' || type === undefined || (isArray(type) && type.includes('string'));
  const isContent = typeof contentMediaType === 'string' && !/^text\/|json$|xml$/.test(contentMediaType);
  return isText && (format === 'binary' || (isContent && contentEncoding === undefined));
}
