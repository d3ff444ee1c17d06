import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { secretMarker } from '../../secrets/secret.js';
import type { Field, SavedResponse } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { inferSchema } from '../schema/infer-schema.js';
import { parseLooseJson } from '../schema/loose-json.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import { buildExamples, type Sample } from './examples.js';
import { guessMediaType, isJson, mediaTypeOf } from './media-type.js';

interface Draft {
  readonly description: string;
  readonly headers: Map<string, { readonly name: string; readonly fields: Field[] }>;
  readonly contents: Map<string, { readonly values: Sample[]; readonly texts: Sample[] }>;
}

/** The saved responses of all requests of an operation by status; a default one where none was saved. */
export function buildResponses(
  requests: readonly NormalRequest[],
  recorder: Recorder,
  target: string,
): JsonObject {
  const at = appendPointer(target, 'responses');
  const drafts = new Map<string, Draft>();
  for (const response of requests.flatMap(({ source }) => source.responses)) {
    const status = response.code === null ? 'default' : String(response.code);
    const draft = drafts.get(status) ?? {
      description: response.status || response.name || 'A saved response.',
      headers: new Map(),
      contents: new Map(),
    };
    drafts.set(status, draft);
    addResponse(draft, response, recorder, appendPointer(at, status), target);
  }
  if (drafts.size === 0) return { default: { description: 'No response was saved.' } };
  return Object.fromEntries([...drafts].map(([status, draft]) => [status, buildResponse(draft)]));
}

function addResponse(
  draft: Draft,
  response: SavedResponse,
  recorder: Recorder,
  target: string,
  operation: string,
): void {
  const { pointer } = response;
  // v2 and v1 call these differently; what is not there is not recorded.
  for (const member of ['name', 'status', 'code', 'responseCode', 'language', '_postman_previewlanguage']) {
    recorder.merge(`${pointer}/${member}`, target);
  }
  if (response.original) recorder.merge(response.original.pointer, operation);
  for (const field of response.headers) {
    const name = field.name.trim();
    const key = name.toLowerCase();
    if (key === '' || key === 'content-type') {
      recorder.merge(field.pointer, target);
      continue;
    }
    const known = draft.headers.get(key) ?? { name, fields: [] };
    known.fields.push(field);
    draft.headers.set(key, known);
    recorder.map(field.pointer, appendPointer(target, 'headers', known.name));
  }
  if (response.body === null || response.body === '') return;
  const mediaType = mediaTypeOf(response.headers) ?? guessMediaType(response.body, response.language);
  const content = draft.contents.get(mediaType) ?? { values: [], texts: [] };
  draft.contents.set(mediaType, content);
  const value = isJson(mediaType) ? parseLooseJson(response.body) : undefined;
  if (value === undefined) content.texts.push({ label: response.name, value: response.body });
  else content.values.push({ label: response.name, value });
  recorder.merge(response.bodyPointer, appendPointer(target, 'content', mediaType));
}

function buildResponse(draft: Draft): JsonObject {
  const headers = [...draft.headers.values()].map(({ name, fields }): [string, JsonValue] => [
    name,
    buildHeader(fields),
  ]);
  const content = [...draft.contents].map(([mediaType, { values, texts }]): [string, JsonValue] => [
    mediaType,
    {
      schema: values.length > 0 ? inferSchema(values.map(({ value }) => value)) : { type: 'string' },
      ...buildExamples([...values, ...texts]),
    },
  ]);
  return {
    description: draft.description,
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
    ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}),
  };
}

function buildHeader(fields: readonly Field[]): JsonObject {
  const texts = fields.flatMap(({ value }) =>
    value === null || value === '' || value.includes(secretMarker) ? [] : [value],
  );
  const { schema } = inferScalar(texts);
  const first = texts[0];
  return {
    ...(fields[0]?.description ? { description: fields[0].description } : {}),
    schema,
    ...(first === undefined ? {} : { example: schema['type'] === 'string' ? first : readScalar(first) }),
  };
}
