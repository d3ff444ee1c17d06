import { isArray, type DefinitionNode, type JsonObject, type JsonValue } from '@connectory/definition';
import type { OperationFacts, ParameterFacts } from './operation-facts.js';
import type { Place } from './place.js';

/** What the requests of an operation of 2.0 are made of. */
export interface Request2 {
  /** The media types that the operation names, or else the document; empty if neither does. */
  readonly consumes: readonly string[];
  /** Where they are named; the operation if they are not. */
  readonly place: Place;
  readonly isOwn: boolean;
  readonly body: ParameterFacts | undefined;
  readonly fields: readonly ParameterFacts[];
}

/** The request of an operation of 2.0, or `null` if it has no body. */
export function requestOf2(
  document: JsonObject,
  operation: DefinitionNode,
  { parameters }: Pick<OperationFacts, 'parameters'>,
): Request2 | null {
  const body = parameters.find(({ location }) => location === 'body');
  const fields = parameters.filter(({ location }) => location === 'formData');
  if (body === undefined && fields.length === 0) return null;
  const own = operation.value['consumes'];
  const isOwn = own !== undefined;
  const consumes = textsOf(isOwn ? own : document['consumes']);
  const holder = isOwn || consumes.length === 0 ? operation : { pointer: '' };
  const member = isOwn || consumes.length > 0 ? ['consumes'] : [];
  return { consumes, place: { node: holder, member }, isOwn, body, fields };
}

const textsOf = (list: JsonValue | undefined): string[] =>
  isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];

/** `multipart/form-data` and the like, of which the body is made of named fields. */
export const isFormType = (mediaType: string) =>
  /^\s*(?:multipart\/|application\/x-www-form-urlencoded\b)/i.test(mediaType);

/** Fields as in a query: nothing but short texts. */
export const isUrlEncodedType = (mediaType: string) =>
  /^\s*application\/x-www-form-urlencoded\b/i.test(mediaType);

/** Bytes: a file of 2.0, or text in a binary format. */
export const isFile = ({ type, format }: JsonObject) =>
  type === 'file' || (type === 'string' && format === 'binary');
