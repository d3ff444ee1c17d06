import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { impliedBodyTypes, impliedFormTypes } from '../implied-media-types.js';
import { nameHint } from '../hints.js';
import { upgradeSchema } from '../schema.js';
import { extensionsOf, loseUnknown, pick } from './extensions.js';
import { buildStyle, buildValueSchema } from './parameters.js';
import { rewriteRef, type SourceDocument } from './source-document.js';

/** A parameter of the 2.0 document with its pointer, references resolved. */
export interface PlacedParameter {
  readonly value: JsonObject;
  readonly pointer: string;
}

const knownOfBody = new Set(['name', 'in', 'description', 'required', 'schema']);

/** The body parameter as a request body (3.1, section 4.8.13) in each of the media types that the operation takes. */
export function buildBody(
  body: PlacedParameter,
  consumes: readonly string[],
  document: SourceDocument,
  recorder: Recorder,
  target: string,
): JsonObject {
  const types = impliedBodyTypes(consumes);
  const contentTarget = appendPointer(target, 'content', types[0] as string, 'schema');
  recorder.map(body.pointer, target);
  recorder.map(appendPointer(body.pointer, 'schema'), contentTarget);
  loseUnknown(body.value, knownOfBody, recorder, body.pointer);
  const schema = upgradeSchema(
    body.value['schema'] ?? {},
    { nullable: 'x-nullable', returned: document.returned, rewriteRef: (ref) => rewriteRef(document, ref) },
    recorder,
    appendPointer(body.pointer, 'schema'),
    contentTarget,
  );
  return {
    ...pick(body.value, ['description']),
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
    ...pick(body.value, ['required']),
    // A request body has no name of its own in 3.1; the way back to 2.0 needs it.
    ...(typeof body.value['name'] === 'string' && body.value['name'] !== 'body'
      ? { [nameHint]: body.value['name'] }
      : {}),
    ...extensionsOf(body.value, document),
  };
}

/** Form fields as one request body whose schema has a property for each. */
export function buildForm(
  fields: readonly PlacedParameter[],
  consumes: readonly string[],
  document: SourceDocument,
  recorder: Recorder,
  target: string,
): JsonObject {
  const hasFile = fields.some((field) => field.value['type'] === 'file');
  const types = impliedFormTypes(consumes, hasFile);
  const schemaTarget = appendPointer(target, 'content', types[0] as string, 'schema');

  const properties = new Map<string, JsonValue>();
  const encoding = new Map<string, JsonValue>();
  const required: string[] = [];
  for (const field of fields) {
    const name = field.value['name'];
    if (typeof name !== 'string') continue;
    const at = appendPointer(schemaTarget, 'properties', name);
    recorder.map(field.pointer, at);
    loseUnknown(field.value, knownOfField, recorder, field.pointer);
    const schema = buildValueSchema(field.value, document, recorder, field.pointer, at);
    properties.set(name, {
      ...(isObject(schema) ? schema : {}),
      ...pick(field.value, ['description']),
      ...extensionsOf(field.value, document),
    });
    if (field.value['required'] === true) required.push(name);
    if (field.value['type'] === 'array') {
      encoding.set(name, buildStyle(field.value, 'form', recorder, field.pointer, at));
    }
  }
  const mediaType = {
    schema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : {}),
    },
    ...(encoding.size > 0 ? { encoding: Object.fromEntries(encoding) } : {}),
  };
  return {
    content: Object.fromEntries(types.map((type) => [type, mediaType])),
    ...(required.length > 0 ? { required: true } : {}),
  };
}

const knownOfField = new Set([
  'name',
  'in',
  'description',
  'required',
  'allowEmptyValue',
  'collectionFormat',
  'schema',
  'example',
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
]);
