import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { impliedResponseTypes } from '../implied-media-types.js';
import { upgradeSchema } from '../schema.js';
import { extensionsOf, loseUnknown } from './extensions.js';
import { buildHeader } from './parameters.js';
import { rewriteRef, type SourceDocument } from './source-document.js';

const known = new Set(['description', 'schema', 'headers', 'examples']);

/** A response as 3.1 has it (section 4.8.17): schema and examples under each media type that is produced. */
export function buildResponse(
  response: JsonValue,
  produces: readonly string[],
  document: SourceDocument,
  recorder: Recorder,
  source: string,
  target: string,
): JsonObject {
  if (!isObject(response)) return { description: '' };
  if (typeof response['$ref'] === 'string') return { $ref: rewriteRef(document, response['$ref']) };
  loseUnknown(response, known, recorder, source);
  if (typeof response['description'] !== 'string') {
    recorder.setDefault(appendPointer(source, 'description'), appendPointer(target, 'description'));
  }
  const content = buildContent(response, produces, document, recorder, source, target);
  const headers = isObject(response['headers'])
    ? Object.fromEntries(
        Object.entries(response['headers']).map(([name, header]) => [
          name,
          buildHeader(
            header,
            document,
            recorder,
            appendPointer(source, 'headers', name),
            appendPointer(target, 'headers', name),
          ),
        ]),
      )
    : undefined;
  return {
    description: typeof response['description'] === 'string' ? response['description'] : '',
    ...(headers ? { headers } : {}),
    ...(Object.keys(content).length > 0 ? { content } : {}),
    ...extensionsOf(response, document),
  };
}

function buildContent(
  response: JsonObject,
  produces: readonly string[],
  document: SourceDocument,
  recorder: Recorder,
  source: string,
  target: string,
): JsonObject {
  const examples = readExamples(response['examples']);
  const hasSchema = response['schema'] !== undefined;
  if (!hasSchema && examples.size === 0) return {};

  const fallback = isFile(response['schema']) ? 'application/octet-stream' : 'application/json';
  const types = hasSchema ? impliedResponseTypes(produces, isFile(response['schema'])) : [];
  const first = types[0] ?? [...examples.keys()][0] ?? fallback;
  const schemaTarget = appendPointer(target, 'content', first, 'schema');
  if (hasSchema) recorder.map(appendPointer(source, 'schema'), schemaTarget);
  const schema = hasSchema
    ? upgradeSchema(
        response['schema'] as JsonValue,
        {
          nullable: 'x-nullable',
          returned: document.returned,
          rewriteRef: (ref) => rewriteRef(document, ref),
        },
        recorder,
        appendPointer(source, 'schema'),
        schemaTarget,
      )
    : undefined;

  const content = new Map<string, JsonObject>(types.map((type) => [type, { schema: schema as JsonValue }]));
  for (const [type, example] of examples) {
    // Many documents give the example itself instead of one for each media type.
    const home = type === '' ? first : type;
    content.set(home, { ...(content.get(home) ?? (schema === undefined ? {} : { schema })), example });
    const key = type === '' ? [] : [type];
    recorder.map(
      appendPointer(source, 'examples', ...key),
      appendPointer(target, 'content', home, 'example'),
    );
  }
  return Object.fromEntries(content);
}

/** Media type → example; the key `''` when `examples` is itself the example. */
function readExamples(examples: JsonValue | undefined): Map<string, JsonValue> {
  if (examples === undefined || (isObject(examples) && Object.keys(examples).length === 0)) return new Map();
  if (isObject(examples) && Object.keys(examples).every((key) => key.includes('/'))) {
    return new Map(Object.entries(examples));
  }
  return new Map([['', examples]]);
}

const isFile = (schema: JsonValue | undefined) =>
  isObject(schema) && Object.hasOwn(schema, 'type') && schema['type'] === 'file';
