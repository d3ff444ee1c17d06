import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { downgradeSchema } from '../downgrade-schema/downgrade-schema.js';
import { differencesHint, nameHint } from '../hints.js';
import { restore } from '../return-trip/restore.js';
import { exampleOf } from './examples.js';
import { buildFormFields } from './form-fields.js';
import { chooseContent, isFormType, type ChosenContent } from './media-types.js';
import { extensionsOf } from './parameters.js';

/** What a request body becomes: a body parameter or form fields, and what the operation consumes. */
export interface BodyParameters {
  readonly parameters: readonly JsonObject[];
  readonly consumes: readonly string[];
  /** Of form fields: whether one is a file. */
  readonly hasFile: boolean;
  readonly isForm: boolean;
}

const none: BodyParameters = { parameters: [], consumes: [], hasFile: false, isForm: false };

/** `target` is the pointer of the list of parameters, `offset` the index of the first one made here. */
export function buildBodyParameters(
  value: JsonValue | undefined,
  context: DowngradeContext,
  source: string,
  target: string,
  offset: number,
): BodyParameters {
  if (value === undefined) return none;
  const found = resolve(value, source, context);
  if (!found) {
    context.lose(source, 'openapi/dangling-reference', 'The reference leads to no request body.');
    return none;
  }
  const { value: body, pointer } = found;
  if (pointer !== source) context.merge(source, target);
  const chosen = chooseContent(body['content'], context, context.at(pointer, 'content'));
  if (!chosen) {
    context.merge(source, target);
    return none;
  }
  const at = context.at(target, offset);
  context.map(pointer, at);
  const form = isFormType(chosen.types[0] ?? '') ? buildForm(chosen, context, pointer, target, offset) : null;
  if (form) return form;
  return {
    parameters: [writeBodyParameter(body, chosen, context, pointer, at)],
    consumes: chosen.types,
    hasFile: false,
    isForm: false,
  };
}

function buildForm(
  chosen: ChosenContent,
  context: DowngradeContext,
  pointer: string,
  target: string,
  offset: number,
): BodyParameters | null {
  const at = context.at(pointer, 'content', chosen.key);
  // A body parameter of 2.0 may have been sent as a form too; its schema is not the list of fields that the upgrade makes.
  const { schema } = chosen.mediaType;
  if (context.origin && !(isObject(schema) && isObject(schema['properties']))) return null;
  const isMultipart = chosen.types.includes('multipart/form-data');
  const fields = buildFormFields(chosen.mediaType, isMultipart, context, at, target, offset);
  if (!fields) return null;
  const hasFile = fields.some((field) => field['type'] === 'file');
  return {
    parameters: fields,
    consumes: hasFile && !context.origin ? ['multipart/form-data'] : chosen.types,
    hasFile,
    isForm: true,
  };
}

/** The body parameter for a request body with one chosen content. */
export function writeBodyParameter(
  body: JsonObject,
  { key, mediaType }: Pick<ChosenContent, 'key' | 'mediaType'>,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const from = context.at(source, 'content', key);
  const name = body[nameHint];
  const schema = downgradeSchema(
    mediaType['schema'] ?? {},
    context,
    context.at(from, 'schema'),
    context.at(target, 'schema'),
  );
  context.map(context.at(from, 'schema'), context.at(target, 'schema'));
  const example = exampleOf(mediaType, context, from, context.at(target, 'schema', 'example'));
  const isRoomy = schema['$ref'] === undefined && schema['example'] === undefined;
  if (example !== undefined && !isRoomy && mediaType['example'] !== undefined)
    context.lose(
      context.at(from, 'example'),
      'openapi/several-examples',
      'The schema of the body has an example already.',
    );
  if (mediaType['encoding'] !== undefined)
    context.lose(
      context.at(from, 'encoding'),
      'openapi/not-in-2-0',
      'OpenAPI 2.0 does not describe the encoding of parts.',
    );
  const written: JsonObject = {
    name: typeof name === 'string' ? name : 'body',
    in: 'body',
    ...(typeof body['description'] === 'string' ? { description: body['description'] } : {}),
    ...(typeof body['required'] === 'boolean' ? { required: body['required'] } : {}),
    schema: example !== undefined && isRoomy ? { ...schema, example } : schema,
    ...extensionsOf(body, context),
  };
  return restore(written, body[differencesHint], context);
}
