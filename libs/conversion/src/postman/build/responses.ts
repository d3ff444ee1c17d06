import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { secretMarker } from '../../secrets/secret.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { Field, SavedResponse } from '../model.js';
import { readExample } from '../schema/read-example.js';
import { inferSchema } from '../schema/infer-schema.js';
import type { SchemaPool } from '../schema/schema-pool.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import { addExamples, type Sample } from './examples.js';
import { setMember, type JsonDraft } from './json-draft.js';
import { essenceOf, guessMediaType, isJson, mediaTypeOf } from './media-type.js';

interface Content {
  readonly values: JsonValue[];
  readonly samples: Sample[];
  readonly seenTexts: Set<string>;
}

interface HeaderDraft {
  readonly name: string;
  readonly target: string;
  readonly fields: Field[];
}

interface ResponseDraft {
  readonly description: string;
  readonly headers: Map<string, HeaderDraft>;
  readonly contents: Map<string, Content>;
}

/** The saved responses of all requests of an operation by status; a default one where none was saved. */
export function buildResponses(
  plan: OperationPlan,
  schemas: SchemaPool,
  recorder: Recorder,
  target: string,
): JsonObject {
  if (plan.requests.every(({ source }) => source.responses.length === 0))
    return { default: buildDefault(plan) };
  const drafts = new Map<string, ResponseDraft>();
  for (const { source } of plan.requests) {
    for (const response of source.responses) {
      const status = response.code === null ? 'default' : String(response.code);
      let draft = drafts.get(status);
      if (draft === undefined) {
        const description = response.status || response.name || 'A saved response.';
        drafts.set(status, (draft = { description, headers: new Map(), contents: new Map() }));
      }
      addResponse(draft, response, recorder, `${target}/responses/${status}`);
    }
  }
  const responses: JsonDraft = {};
  for (const [status, draft] of drafts) responses[status] = buildResponse(draft, plan, schemas);
  return responses;
}

/** What is known of a response that nobody saved: the one content type that the requests accept. */
function buildDefault({ requests }: OperationPlan): JsonObject {
  const content: JsonDraft = {};
  for (const { headers } of requests) {
    for (const { key, value, disabled } of headers) {
      if (disabled || value === null || key !== 'accept') continue;
      const type = value.trim().toLowerCase();
      if (!type.includes('*') && essenceOf(type) === type) content[type] = {};
    }
  }
  const response: JsonDraft = { description: 'No response was saved.' };
  if (Object.keys(content).length > 0) response['content'] = content;
  return response;
}

function addResponse(
  draft: ResponseDraft,
  response: SavedResponse,
  recorder: Recorder,
  target: string,
): void {
  const { pointer } = response;
  if (recorder.keepsJournal)
    for (const member of response.members) recorder.merge(`${pointer}/${member}`, target);
  for (const field of response.headers) {
    const { key } = field;
    if (key === '' || key === 'content-type') {
      recorder.merge(field.pointer, target);
      continue;
    }
    let known = draft.headers.get(key);
    if (!known) {
      const name = field.name.trim();
      const at = recorder.keepsJournal ? appendPointer(target, 'headers', name) : '';
      known = { name, target: at, fields: [] };
      draft.headers.set(key, known);
    }
    known.fields.push(field);
    recorder.map(field.pointer, known.target);
  }
  const { body } = response;
  if (body === null || body === '') return;
  const mediaType = mediaTypeOf(response.headers) ?? guessMediaType(body, response.language);
  let content = draft.contents.get(mediaType);
  if (content === undefined)
    draft.contents.set(mediaType, (content = { values: [], samples: [], seenTexts: new Set() }));
  if (recorder.keepsJournal)
    recorder.merge(response.bodyPointer, appendPointer(target, 'content', mediaType));
  if (content.seenTexts.has(body)) return;
  content.seenTexts.add(body);
  const { value, example } = isJson(mediaType) ? readExample(body) : { value: undefined, example: body };
  if (value !== undefined) content.values.push(value);
  content.samples.push({
    holder: response,
    label: response.name,
    value: example,
    text: body,
    isDisabled: false,
  });
}

function buildResponse(draft: ResponseDraft, { keys }: OperationPlan, schemas: SchemaPool): JsonObject {
  const response: JsonDraft = { description: draft.description };
  if (draft.headers.size > 0) {
    const headers: JsonDraft = {};
    for (const { name, fields } of draft.headers.values()) setMember(headers, name, buildHeader(fields));
    response['headers'] = headers;
  }
  if (draft.contents.size > 0) {
    const content: JsonDraft = {};
    for (const [mediaType, { values, samples }] of draft.contents) {
      const seen: JsonDraft = {
        schema: values.length > 0 ? inferSchema(values, schemas) : { type: 'string' },
      };
      addExamples(seen, samples, 1, keys);
      content[mediaType] = seen;
    }
    response['content'] = content;
  }
  return response;
}

function buildHeader(fields: readonly Field[]): JsonObject {
  const texts: string[] = [];
  for (const { value } of fields) if (value && !value.includes(secretMarker)) texts.push(value);
  const schema = inferScalar(texts);
  const header: JsonDraft = {};
  const description = fields[0]?.description;
  if (description) header['description'] = description;
  header['schema'] = schema;
  const [first] = texts;
  if (first !== undefined) header['example'] = schema['type'] === 'string' ? first : readScalar(first);
  return header;
}
