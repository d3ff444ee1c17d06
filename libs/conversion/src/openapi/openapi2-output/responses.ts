import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { downgradeSchema } from '../downgrade-schema/downgrade-schema.js';
import { flatSchema } from '../downgrade-schema/shape-of.js';
import { differencesHint } from '../hints.js';
import { setMember } from '../map-members.js';
import { restore } from '../return-trip/restore.js';
import { responseExamples } from './examples.js';
import { isBinary } from './form-fields.js';
import { buildHeaders } from './headers.js';
import { chooseContent, type ChosenContent } from './media-types.js';
import { extensionsOf } from './parameters.js';

export interface BuiltResponses {
  readonly responses: JsonObject;
  /** Of each response with a schema: its media types, and whether it is a file. */
  readonly produced: readonly Produced[];
}

export interface Produced {
  readonly types: readonly string[];
  readonly isFile: boolean;
}

export function buildResponses(
  value: JsonValue | undefined,
  context: DowngradeContext,
  source: string,
  target: string,
): BuiltResponses {
  const given = isObject(value) ? value : {};
  const responses: Record<string, JsonValue> = {};
  const produced: Produced[] = [];
  for (const key of Object.keys(given)) {
    if (key.startsWith('x-')) {
      setMember(responses, key, given[key]!);
      continue;
    }
    const status = context.origin ? key : statusFor(key, given);
    const from = context.at(source, key);
    if (status === null) {
      context.lose(from, 'openapi/range-of-statuses', 'OpenAPI 2.0 names single statuses.');
      continue;
    }
    const at = context.at(target, status);
    context.map(from, at);
    const isPlain = status === 'default' && !context.origin;
    const found = resolve(given[key], from, context);
    const content = found && !isPlain ? readContent(found.value, found.pointer, context) : null;
    if (content) produced.push(content);
    const response =
      isPlain && found && isObject(found.value['content'])
        ? plainDefault(found.value, context, found.pointer, at)
        : buildResponse(given[key]!, context, from, at);
    setMember(responses, status, response);
  }
  if (Object.keys(responses).some((key) => !key.startsWith('x-'))) return { responses, produced };
  context.setDefault(source, target);
  return { responses: { default: { description: '' }, ...responses }, produced };
}

/** `2XX` stands for 200 unless there is one; other ranges likewise. */
function statusFor(key: string, responses: JsonObject): string | null {
  if (key === 'default')
    return Object.keys(responses).every((name) => name === key || name.startsWith('x-')) ? '200' : key;
  if (/^[1-5]\d\d$/.test(key)) return key;
  const range = /^([1-5])XX$/i.exec(key);
  const status = `${range?.[1]}00`;
  return range && !Object.hasOwn(responses, status) ? status : null;
}

/** A default response says nothing of a schema (certification rules, DefaultResponseHasSchema). */
function plainDefault(
  response: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  context.lose(
    context.at(source, 'content'),
    'openapi/schema-of-default-response',
    'In custom connectors of OpenAPI 2.0 the default response has no schema.',
  );
  return writeResponse(response, null, context, source, target);
}

function readContent(response: JsonObject, pointer: string, context: DowngradeContext): Produced | null {
  const { content } = response;
  if (!isObject(content)) return null;
  if (context.origin) {
    const types = Object.keys(content).filter((type) => {
      const mediaType = content[type];
      return isObject(mediaType) && mediaType['schema'] !== undefined;
    });
    const first = content[types[0] ?? ''];
    const isFile = isObject(first) && isBinary(flatSchema(first['schema'] ?? {}, context));
    return types.length > 0 ? { types, isFile } : null;
  }
  const chosen = chooseContent(content, context, context.at(pointer, 'content'));
  return chosen ? { types: chosen.types, isFile: false } : null;
}

function buildResponse(
  value: JsonValue,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const ref = isObject(value) ? value['$ref'] : undefined;
  if (typeof ref === 'string' && ref.startsWith('#/components/responses/') && ref.split('/').length === 4) {
    if (context.origin || context.follow(value)) return { $ref: context.rewriteRef(ref) };
  }
  const found = resolve(value, source, context);
  if (!found) {
    context.lose(source, 'openapi/dangling-reference', 'The reference leads to no response.');
    return { description: '' };
  }
  const chosen = chooseContent(found.value['content'], context, context.at(found.pointer, 'content'));
  return writeResponse(found.value, chosen, context, found.pointer, target);
}

/** A response with the content that was chosen for it. */
export function writeResponse(
  response: JsonObject,
  chosen: ChosenContent | null,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const { headers, links, content } = response;
  if (links !== undefined)
    context.lose(
      context.at(source, 'links'),
      'openapi/links',
      'OpenAPI 2.0 has no links between operations.',
    );
  const examples = isObject(content) ? responseExamples(content, chosen, context, source, target) : {};
  const schema = chosen
    ? responseSchema(chosen, context, context.at(source, 'content', chosen.key), target)
    : undefined;
  const written: JsonObject = {
    description: typeof response['description'] === 'string' ? response['description'] : '',
    ...(schema === undefined ? {} : { schema }),
    ...(isObject(headers) ? { headers: buildHeaders(headers, context, source, target) } : {}),
    ...(Object.keys(examples).length > 0 ? { examples } : {}),
    ...extensionsOf(response, context),
  };
  return restore(written, response[differencesHint], context);
}

function responseSchema(
  { mediaType }: ChosenContent,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject | undefined {
  const { schema } = mediaType;
  if (schema === undefined) return undefined;
  const from = context.at(source, 'schema');
  const at = context.at(target, 'schema');
  context.map(from, at);
  const flat = context.origin && isObject(schema) ? schema : flatSchema(schema, context);
  const written = downgradeSchema(schema, context, from, at);
  if (!isBinary(flat) || flat['type'] === undefined) return written;
  return {
    type: 'file',
    ...(typeof flat['description'] === 'string' ? { description: flat['description'] } : {}),
    ...(isObject(schema) ? extensionsOf(schema, context) : {}),
  };
}
