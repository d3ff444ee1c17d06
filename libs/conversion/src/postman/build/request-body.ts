import { appendPointer, type JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import { valuePointer, type Body } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { inferSchema } from '../schema/infer-schema.js';
import type { SchemaPool } from '../schema/schema-pool.js';
import { collectBodies, type BodyContent } from './body-content.js';
import { addExamples } from './examples.js';
import { buildFormSchema } from './form-schema.js';
import type { JsonDraft } from './json-draft.js';

/** Methods whose body Postman leaves out, unless `disableBodyPruning` tells it to keep it. */
const withoutBody = new Set(['GET', 'COPY', 'HEAD', 'PURGE', 'UNLOCK']);

/** The bodies of all requests of an operation as one request body; `undefined` if none has one. */
export function buildRequestBody(
  plan: OperationPlan,
  schemas: SchemaPool,
  recorder: Recorder,
  target: string,
): JsonObject | undefined {
  const { requests } = plan;
  const { contents, homes } = collectBodies(requests);
  if (recorder.keepsJournal)
    for (const request of requests) recordBodies(request, homes, contents, target, recorder);
  if (contents.size === 0) return undefined;
  const isAlwaysThere = requests.every(({ body, method }) => isSent(body) && !withoutBody.has(method));
  const content: JsonDraft = {};
  for (const [type, seen] of contents) content[type] = buildMediaType(seen, plan, schemas);
  return isAlwaysThere ? { content, required: true } : { content };
}

/** A form whose fields are all switched off is not sent. */
function isSent(body: Body): boolean {
  if (body.mode === 'none') return false;
  return !('fields' in body) || body.fields.some(({ disabled }) => !disabled);
}

function buildMediaType(
  content: BodyContent,
  { requests, keys }: OperationPlan,
  schemas: SchemaPool,
): JsonObject {
  const { values, samples, forms, hasText, hasFile } = content;
  const form = forms.length > 0 ? buildFormSchema(forms) : null;
  const choices: JsonObject[] = [];
  if (form) choices.push(form.schema);
  if (values.length > 0) choices.push(inferSchema(values, schemas));
  // A text that was meant as JSON and is none says nothing of its shape.
  else if (hasText) choices.push({ type: 'string' });
  if (hasFile) choices.push({ type: 'string', contentMediaType: 'application/octet-stream' });
  const [only] = choices;
  const mediaType: JsonDraft = { schema: choices.length === 1 ? only! : { anyOf: choices } };
  addExamples(mediaType, form ? [...form.examples, ...samples] : samples, requests.length, keys);
  if (form && Object.keys(form.encoding).length > 0) mediaType['encoding'] = form.encoding;
  return mediaType;
}

function recordBodies(
  request: NormalRequest,
  homes: ReadonlyMap<Body, string>,
  contents: ReadonlyMap<string, BodyContent>,
  target: string,
  recorder: Recorder,
): void {
  const record = (body: Body, isOwn: boolean) => {
    const mediaType = homes.get(body);
    const content = mediaType === undefined ? undefined : contents.get(mediaType);
    const at = mediaType === undefined ? target : appendPointer(target, 'requestBody', 'content', mediaType);
    recordBody(body, content, at, recorder, isOwn && body.mode !== 'none');
  };
  record(request.body, true);
  for (const { body } of request.savedRequests)
    if (body.mode === 'none' || body.mode === request.body.mode) record(body, false);
}

function recordBody(
  body: Body,
  content: BodyContent | undefined,
  target: string,
  recorder: Recorder,
  isOwn: boolean,
): void {
  for (const pointer of body.pointers) {
    if (isOwn) recorder.map(pointer, target);
    else recorder.merge(pointer, target);
  }
  for (const pointer of body.unsent) {
    recorder.lose(
      pointer,
      'postman/body-not-sent',
      'A body that is typed in but not sent: it is switched off, or of another mode than the chosen one.',
    );
  }
  const localFile = (pointer: string) =>
    recorder.lose(
      pointer,
      'postman/local-file',
      'The path of a file on the machine of whoever made the collection.',
    );
  if (body.mode === 'file' && body.sourcePointer !== null) localFile(body.sourcePointer);
  if (body.mode !== 'formdata' && body.mode !== 'urlencoded') return;
  const hasProperties = content?.samples.length === 0 && !content.hasFile;
  for (const field of body.fields) {
    if (field.name.trim() === '') continue;
    if (!body.pointers.includes(field.pointer) && hasProperties) {
      const property = appendPointer(target, 'schema', 'properties', field.name.trim());
      if (isOwn) recorder.map(field.pointer, property);
      else recorder.merge(field.pointer, property);
    }
    if (field.isFile) localFile(valuePointer(field));
  }
}
