import {
  isArray,
  isObject,
  type DefinitionNode,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { Place } from './place.js';
import type { DocumentContext } from './rule.js';

/** A parameter of 2.0 that goes into the body of a request. */
interface BodyParameter {
  readonly name: string;
  /** Behind its reference. */
  readonly value: JsonObject;
  /** Where it stands in the list of the operation or its path item. */
  readonly listed: Place;
}

/** What the body of the requests of an operation of 2.0 is made of. */
export interface BodyParameters {
  readonly body: BodyParameter | undefined;
  readonly fields: readonly BodyParameter[];
  /** The media types that the operation names, or else the document; empty if neither does. */
  readonly consumes: readonly string[];
  /** Where they are named; the operation if they are not. */
  readonly place: Place;
  /** It is the operation that names them. */
  readonly isOwn: boolean;
}

/** The body of the requests of an operation of 2.0, or `null` if they have none, which most have not. */
export function bodyParameters(
  { document, follow }: Pick<DocumentContext, 'document' | 'follow'>,
  operation: DefinitionNode,
): BodyParameters | null {
  let body: BodyParameter | undefined;
  const fields: BodyParameter[] = [];
  for (const node of [operation, operation.parent]) {
    const list = node?.value['parameters'];
    if (node === null || !isArray(list)) continue;
    // An operation replaces the fields of its path item.
    const replaced = node === operation ? null : new Set(fields.map((field) => field.name));
    for (let index = 0; index < list.length; index++) {
      const end = follow(list[index]);
      const value = end === undefined ? list[index] : end?.value;
      if (!isObject(value)) continue;
      const { in: location, name } = value;
      if ((location !== 'body' && location !== 'formData') || typeof name !== 'string') continue;
      const parameter = { name, value, listed: { node, member: ['parameters', index] } };
      if (location === 'body') body ??= parameter;
      else if (!replaced?.has(name)) fields.push(parameter);
    }
  }
  return body === undefined && fields.length === 0 ? null : { body, fields, ...named(document, operation) };
}

function named(
  document: JsonObject,
  operation: DefinitionNode,
): Pick<BodyParameters, 'consumes' | 'place' | 'isOwn'> {
  const own = operation.value['consumes'];
  if (own !== undefined)
    return { consumes: textsOf(own), place: { node: operation, member: ['consumes'] }, isOwn: true };
  const consumes = textsOf(document['consumes']);
  const place: Place =
    consumes.length === 0 ? { node: operation } : { node: { pointer: '' }, member: ['consumes'] };
  return { consumes, place, isOwn: false };
}

const textsOf = (list: JsonValue | undefined): string[] =>
  isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
