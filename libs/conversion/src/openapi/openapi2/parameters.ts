import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { collectionFormatHint } from '../hints.js';
import { upgradeSchema } from '../schema.js';
import { extensionsOf, loseUnknown, pick } from './extensions.js';
import { rewriteRef, type SourceDocument } from './source-document.js';

/** What a 2.0 parameter, header or item says of its value; in 3.1 it stands in a schema. */
const valueKeywords = [
  'type',
  'format',
  'items',
  'default',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'enum',
  'multipleOf',
];
const parameterKeywords = [
  'name',
  'in',
  'description',
  'required',
  'allowEmptyValue',
  'collectionFormat',
  'schema',
];
const schemaKeywords = [...valueKeywords, 'x-nullable'];
const knownOfParameter = new Set([...valueKeywords, ...parameterKeywords, 'example']);
const knownOfHeader = new Set([...valueKeywords, 'description', 'collectionFormat']);

/** A query, path or header parameter as 3.1 has it (section 4.8.12). */
export function buildParameter(
  parameter: JsonObject,
  document: SourceDocument,
  recorder: Recorder,
  source: string,
  target: string,
): JsonObject {
  if (typeof parameter['$ref'] === 'string') return { $ref: rewriteRef(document, parameter['$ref']) };
  loseUnknown(parameter, knownOfParameter, recorder, source);
  const place = parameter['in'];
  const style = buildStyle(parameter, place === 'query' ? 'form' : 'simple', recorder, source, target);
  return {
    ...pick(parameter, ['name', 'in', 'description']),
    // A path parameter is always there, whatever the document says.
    ...(place === 'path' ? { required: true } : pick(parameter, ['required'])),
    ...(place === 'query' ? pick(parameter, ['allowEmptyValue']) : {}),
    ...style,
    schema: buildValueSchema(parameter, document, recorder, source, appendPointer(target, 'schema')),
    ...pick(parameter, ['example']),
    ...extensionsOf(withoutNullable(parameter), document),
  };
}

/** The header of a response: a parameter without name and place. */
export function buildHeader(
  header: JsonValue,
  document: SourceDocument,
  recorder: Recorder,
  source: string,
  target: string,
): JsonObject {
  if (!isObject(header)) return { schema: {} };
  loseUnknown(header, knownOfHeader, recorder, source);
  return {
    ...pick(header, ['description']),
    schema: buildValueSchema(header, document, recorder, source, appendPointer(target, 'schema')),
    ...extensionsOf(withoutNullable(header), document),
  };
}

/** The schema of what a parameter, header or form field carries. A `schema` there is against 2.0, and taken. */
export function buildValueSchema(
  node: JsonObject,
  document: SourceDocument,
  recorder: Recorder,
  source: string,
  target: string,
): JsonValue {
  const rewrite = (ref: string) => rewriteRef(document, ref);
  const dialect = { nullable: 'x-nullable', rewriteRef: rewrite } as const;
  if (isObject(node['schema']) && node['type'] === undefined) {
    return upgradeSchema(node['schema'], dialect, recorder, appendPointer(source, 'schema'), target);
  }
  const keywords = pick(node, schemaKeywords);
  return dropItemFormats(upgradeSchema(keywords, dialect, recorder, source, target));
}

/** `collectionFormat` as `style` and `explode`; `null` for tabs, for which 3.1 has nothing. */
export function buildStyle(
  node: JsonObject,
  fallback: 'form' | 'simple',
  recorder: Recorder,
  source: string,
  target: string,
): JsonObject {
  if (node['type'] !== 'array') return {};
  const format = node['collectionFormat'];
  const pointer = appendPointer(source, 'collectionFormat');
  if (format !== undefined) recorder.merge(pointer, target);
  if (fallback === 'simple') return {};
  switch (format) {
    case 'multi':
      return { style: 'form', explode: true };
    case 'ssv':
      return { style: 'spaceDelimited', explode: false };
    case 'pipes':
      return { style: 'pipeDelimited', explode: false };
    case 'tsv':
      recorder.report({
        code: 'openapi/tab-separated-list',
        severity: 'warning',
        message: 'OpenAPI 3.1 has no lists separated by tabs; the list is sent separated by commas.',
        pointer,
      });
      return { style: 'form', explode: false, [collectionFormatHint]: 'tsv' };
    default:
      return { style: 'form', explode: false };
  }
}

/** Lists within lists have separators of their own in 2.0 and none in 3.1. */
function dropItemFormats(schema: JsonValue, depth = 0): JsonValue {
  if (!isObject(schema) || !isObject(schema['items']) || depth > 20) return schema;
  const { collectionFormat, ...items } = schema['items'];
  const kept: JsonObject = collectionFormat === undefined ? {} : { [collectionFormatHint]: collectionFormat };
  return { ...schema, items: dropItemFormats({ ...items, ...kept }, depth + 1) };
}

function withoutNullable(node: JsonObject): JsonObject {
  const { 'x-nullable': nullable, ...rest } = node;
  return nullable === true ? rest : node;
}
