import type { JsonObject, JsonValue } from '@connectory/definition';
import type { Body, Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { readExample } from '../schema/read-example.js';
import type { Sample } from './examples.js';
import type { JsonDraft } from './json-draft.js';
import { bodyMediaType, isJson } from './media-type.js';

export interface Form {
  readonly holder: object;
  readonly label: string;
  readonly fields: readonly Field[];
}

/** Everything that was seen of one media type. */
export interface BodyContent {
  /** Values that a schema can be inferred from. */
  readonly values: JsonValue[];
  readonly samples: Sample[];
  readonly forms: Form[];
  readonly seenTexts: Set<string>;
  hasText: boolean;
  hasFile: boolean;
}

/** The bodies of an operation by media type, and the media type of each. */
export interface Bodies {
  readonly contents: ReadonlyMap<string, BodyContent>;
  readonly homes: ReadonlyMap<Body, string>;
}

const noBodies: Bodies = { contents: new Map(), homes: new Map() };

/** The bodies of all requests of an operation, and of the saved requests of the same mode. */
export function collectBodies(requests: readonly NormalRequest[]): Bodies {
  if (requests.every(({ body }) => body.mode === 'none')) return noBodies;
  const contents = new Map<string, BodyContent>();
  const homes = new Map<Body, string>();
  const contentFor = (mediaType: string): BodyContent => {
    const known = contents.get(mediaType);
    if (known) return known;
    const content: BodyContent = {
      values: [],
      samples: [],
      forms: [],
      seenTexts: new Set(),
      hasText: false,
      hasFile: false,
    };
    contents.set(mediaType, content);
    return content;
  };
  const add = (body: Body, headers: readonly Field[], holder: object, label: string, isSaved: boolean) => {
    if (body.mode === 'none') return;
    const mediaType = bodyMediaType(body, headers);
    homes.set(body, mediaType);
    addBody(contentFor(mediaType), body, mediaType, { holder, label, isSaved });
  };
  for (const request of requests) add(request.body, request.headers, request, request.source.name, false);
  for (const request of requests) {
    for (const { response, body } of request.savedRequests) {
      // A saved request without a content type of its own has that of the request.
      if (body.mode === request.body.mode) add(body, request.headers, response, response.name, true);
    }
  }
  return { contents, homes };
}

interface Origin {
  readonly holder: object;
  readonly label: string;
  readonly isSaved: boolean;
}

function addBody(content: BodyContent, body: Body, mediaType: string, origin: Origin): void {
  switch (body.mode) {
    case 'raw': {
      if (origin.isSaved && content.seenTexts.has(body.text)) return;
      const { value, example } = isJson(mediaType)
        ? readExample(body.text)
        : { value: undefined, example: body.text };
      addSample(content, origin, body.text, value, example);
      return;
    }
    case 'graphql': {
      const value = graphqlValue(body);
      addSample(content, origin, JSON.stringify(value), value, value);
      return;
    }
    case 'urlencoded':
    case 'formdata': {
      const text = formText(body.fields);
      if (origin.isSaved && content.seenTexts.has(text)) return;
      content.seenTexts.add(text);
      content.forms.push({ holder: origin.holder, label: origin.label, fields: body.fields });
      return;
    }
    case 'file':
      content.hasFile = true;
      return;
    case 'none':
  }
}

const formText = (fields: readonly Field[]) =>
  fields.map(({ name, value, disabled }) => `${disabled ? '//' : ''}${name}=${value ?? ''}`).join('\n');

function addSample(
  content: BodyContent,
  origin: Origin,
  text: string,
  value: JsonValue | undefined,
  example: JsonValue,
): void {
  const isKnown = content.seenTexts.has(text);
  content.seenTexts.add(text);
  if (origin.isSaved && isKnown) return;
  if (!isKnown && value !== undefined) content.values.push(value);
  if (value === undefined) content.hasText = true;
  content.samples.push({
    holder: origin.holder,
    label: origin.label,
    value: example,
    text,
    isDisabled: false,
  });
}

function graphqlValue(body: Extract<Body, { mode: 'graphql' }>): JsonObject {
  const text = body.variables.trim();
  const variables = text === '' ? undefined : readExample(text).example;
  const value: JsonDraft = { query: body.query };
  if (variables !== undefined) value['variables'] = variables;
  if (body.operationName) value['operationName'] = body.operationName;
  return value;
}
