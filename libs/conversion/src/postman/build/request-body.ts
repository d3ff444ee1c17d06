import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { Body } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { inferSchema } from '../schema/infer-schema.js';
import { parseLooseJson } from '../schema/loose-json.js';
import { buildExamples, type Sample } from './examples.js';
import { buildFormSchema, type Form } from './form-schema.js';
import { guessMediaType, isJson, mediaTypeOf } from './media-type.js';

/** Everything that was seen of one media type. */
interface Content {
  readonly values: Sample[];
  readonly texts: Sample[];
  readonly forms: Form[];
  hasFile: boolean;
}

/** The bodies of all requests of an operation as one request body; `undefined` if none has one. */
export function buildRequestBody(
  requests: readonly NormalRequest[],
  recorder: Recorder,
  target: string,
): JsonObject | undefined {
  const contents = new Map<string, Content>();
  const homes = new Map<Body, string>();
  for (const request of requests) {
    const saved = request.savedBodies.filter(({ body }) => body.mode === request.body.mode);
    const mediaType = addBody(contents, request.body, request);
    if (mediaType !== null) homes.set(request.body, mediaType);
    for (const { body } of saved) addBody(contents, body, request);
  }
  if (contents.size === 0) return undefined;
  for (const [body, mediaType] of homes) {
    const at = appendPointer(target, 'requestBody', 'content', mediaType);
    recordBody(body, contents.get(mediaType) as Content, at, recorder, homes.size === 1);
  }
  const isAlwaysThere = requests.every(({ body }) => body.mode !== 'none');
  return {
    content: Object.fromEntries([...contents].map(([type, content]) => [type, buildMediaType(content)])),
    ...(isAlwaysThere ? { required: true } : {}),
  };
}

/** The media type that the body went to. */
function addBody(contents: Map<string, Content>, body: Body, request: NormalRequest): string | null {
  const label = request.source.name;
  const named = mediaTypeOf(request.headers);
  const contentFor = (mediaType: string): Content => {
    const content = contents.get(mediaType) ?? { values: [], texts: [], forms: [], hasFile: false };
    contents.set(mediaType, content);
    return content;
  };
  switch (body.mode) {
    case 'none':
      return null;
    case 'raw': {
      const mediaType = named ?? guessMediaType(body.text, body.language);
      const value = isJson(mediaType) ? parseLooseJson(body.text) : undefined;
      if (value === undefined) contentFor(mediaType).texts.push({ label, value: body.text });
      else contentFor(mediaType).values.push({ label, value });
      return mediaType;
    }
    case 'urlencoded':
    case 'formdata': {
      const mediaType =
        body.mode === 'formdata' ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
      contentFor(mediaType).forms.push({ label, fields: body.fields });
      return mediaType;
    }
    case 'graphql': {
      const variables = body.variables.trim() === '' ? undefined : parseLooseJson(body.variables);
      contentFor('application/json').values.push({
        label,
        value: {
          query: body.query,
          ...(variables === undefined ? {} : { variables }),
          ...(body.operationName ? { operationName: body.operationName } : {}),
        },
      });
      return 'application/json';
    }
    case 'file': {
      const mediaType = named ?? 'application/octet-stream';
      contentFor(mediaType).hasFile = true;
      return mediaType;
    }
  }
}

function buildMediaType({ values, texts, forms, hasFile }: Content): JsonObject {
  const form = forms.length > 0 ? buildFormSchema(forms) : null;
  const schemas: JsonObject[] = [
    ...(form ? [form.schema] : []),
    ...(values.length > 0 ? [inferSchema(values.map(({ value }) => value))] : []),
    // A text that was meant as JSON and is none says nothing of its shape.
    ...(texts.length > 0 && values.length === 0 ? [{ type: 'string' }] : []),
    ...(hasFile ? [{ type: 'string', contentMediaType: 'application/octet-stream' }] : []),
  ];
  const [only] = schemas;
  return {
    schema: schemas.length === 1 ? (only as JsonValue) : { anyOf: schemas },
    ...buildExamples([...(form?.examples ?? []), ...values, ...texts]),
    ...(form && Object.keys(form.encoding).length > 0 ? { encoding: form.encoding } : {}),
  };
}

function recordBody(
  body: Body,
  { values, texts, hasFile }: Content,
  target: string,
  recorder: Recorder,
  isAlone: boolean,
): void {
  if (body.mode === 'none') return;
  if (isAlone) recorder.map(body.pointer, target);
  else recorder.merge(body.pointer, target);
  const localFile = (pointer: string) =>
    recorder.lose(
      pointer,
      'postman/local-file',
      'The path of a file on the machine of whoever made the collection.',
    );
  if (body.mode === 'file' && body.sourcePointer !== null) localFile(body.sourcePointer);
  if (body.mode !== 'formdata' && body.mode !== 'urlencoded') return;
  const hasProperties = values.length === 0 && texts.length === 0 && !hasFile;
  for (const field of body.fields) {
    if (field.name.trim() === '') continue;
    if (field.pointer !== body.pointer && hasProperties) {
      recorder.map(field.pointer, appendPointer(target, 'schema', 'properties', field.name.trim()));
    }
    if (field.isFile) localFile(field.valuePointer);
  }
}
