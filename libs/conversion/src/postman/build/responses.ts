import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { secretMarker } from '../../secrets/secret.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { Field, SavedResponse } from '../model.js';
import { readExample } from '../schema/read-example.js';
import { inferSchema } from '../schema/infer-schema.js';
import type { SchemaPool } from '../schema/schema-pool.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import { buildExamples, type Sample } from './examples.js';
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

interface Draft {
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
  const at = appendPointer(target, 'responses');
  const drafts = new Map<string, Draft>();
  for (const response of plan.requests.flatMap(({ source }) => source.responses)) {
    const status = response.code === null ? 'default' : String(response.code);
    const draft = drafts.get(status) ?? {
      description: response.status || response.name || 'A saved response.',
      headers: new Map(),
      contents: new Map(),
    };
    drafts.set(status, draft);
    addResponse(draft, response, recorder, appendPointer(at, status));
  }
  if (drafts.size === 0) return { default: buildDefault(plan) };
  return Object.fromEntries(
    [...drafts].map(([status, draft]) => [status, buildResponse(draft, plan, schemas)]),
  );
}

/** What is known of a response that nobody saved: the one content type that the requests accept. */
function buildDefault({ requests }: OperationPlan): JsonObject {
  const accepted = new Set(
    requests.flatMap(({ headers }) =>
      headers.flatMap(({ name, value, disabled }) =>
        disabled || name.trim().toLowerCase() !== 'accept' ? [] : [value?.trim().toLowerCase() ?? ''],
      ),
    ),
  );
  const types = [...accepted].filter((type) => essenceOf(type) === type && !type.includes('*'));
  return {
    description: 'No response was saved.',
    ...(types.length > 0 ? { content: Object.fromEntries(types.map((type) => [type, {}])) } : {}),
  };
}

function addResponse(draft: Draft, response: SavedResponse, recorder: Recorder, target: string): void {
  const { pointer } = response;
  for (const member of response.members) recorder.merge(`${pointer}/${member}`, target);
  for (const field of response.headers) {
    const name = field.name.trim();
    const key = name.toLowerCase();
    if (key === '' || key === 'content-type') {
      recorder.merge(field.pointer, target);
      continue;
    }
    let known = draft.headers.get(key);
    if (!known) {
      known = { name, target: appendPointer(target, 'headers', name), fields: [] };
      draft.headers.set(key, known);
    }
    known.fields.push(field);
    recorder.map(field.pointer, known.target);
  }
  const { body } = response;
  if (body === null || body === '') return;
  const mediaType = mediaTypeOf(response.headers) ?? guessMediaType(body, response.language);
  const content = draft.contents.get(mediaType) ?? { values: [], samples: [], seenTexts: new Set() };
  draft.contents.set(mediaType, content);
  recorder.merge(response.bodyPointer, appendPointer(target, 'content', mediaType));
  if (content.seenTexts.has(body)) return;
  content.seenTexts.add(body);
  const { value, example } = isJson(mediaType) ? readExample(body) : { value: undefined, example: body };
  if (value !== undefined) content.values.push(value);
  content.samples.push({ holder: response, label: response.name, value: example, text: body });
}

function buildResponse(draft: Draft, { keys }: OperationPlan, schemas: SchemaPool): JsonObject {
  const headers = [...draft.headers.values()].map(({ name, fields }): [string, JsonValue] => [
    name,
    buildHeader(fields),
  ]);
  const content = [...draft.contents].map(([mediaType, { values, samples }]): [string, JsonValue] => [
    mediaType,
    {
      schema: values.length > 0 ? inferSchema(values, schemas) : { type: 'string' },
      ...buildExamples(samples, 1, keys),
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
