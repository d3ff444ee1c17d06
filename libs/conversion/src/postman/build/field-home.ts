import { appendPointer, isObject, type JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { bodyMediaType, essenceOf } from './media-type.js';

/** Whether a header or query parameter is a parameter; where else it went is entered into the ledger. */
export type ParameterTest = (field: Field, place: 'query' | 'header', request: NormalRequest) => boolean;

/**
 * Which headers and query parameters are parameters. Content types, accepted types and credentials stand elsewhere in
 * OpenAPI (3.1, section 4.8.12.1), as long as that says the same. `carried` are the names, in small letters, that a security scheme
 * stands for.
 */
export function createParameterTest(
  plan: OperationPlan,
  carried: ReadonlySet<string>,
  responses: JsonObject,
  target: string,
  recorder: Recorder,
): ParameterTest {
  const merge = (field: Field, into: string): false => {
    recorder.merge(field.pointer, into);
    return false;
  };
  const isContentType = (field: Field, { body, headers }: NormalRequest): boolean => {
    if (field.disabled || field.value === null || field.value.trim() === '') return merge(field, target);
    if (body.mode === 'none') {
      const hasBody = plan.requests.some((request) => request.body.mode !== 'none');
      return hasBody ? merge(field, `${target}/requestBody`) : true;
    }
    const mediaType = bodyMediaType(body, headers);
    if (essenceOf(field.value) === mediaType)
      return merge(field, appendPointer(target, 'requestBody', 'content', mediaType));
    recorder.lose(
      field.pointer,
      'postman/content-type-contradicts-body',
      `The header says another content type than the body has, which is ${body.mode}.`,
    );
    return false;
  };

  let answered: ReadonlySet<string> | null = null;
  return (field, place, request) => {
    if (field.key === '') return loseNameless(field, place, target, recorder);
    if (carried.size > 0 && carried.has(`${place} ${field.key}`)) return merge(field, target);
    if (place === 'query') return true;
    switch (field.key) {
      case 'authorization':
        return merge(field, target);
      case 'accept': {
        const value = field.value?.trim().toLowerCase() ?? '';
        const isAnything = field.disabled || value === '' || value === '*/*';
        const isSaid = isAnything || (answered ??= typesOf(responses)).has(value);
        return isSaid ? merge(field, `${target}/responses`) : true;
      }
      case 'content-type':
        return isContentType(field, request);
      default:
        return true;
    }
  };
}

/** Postman's tables end with an empty row; a field that has only a value is not sent. */
function loseNameless(field: Field, place: string, target: string, recorder: Recorder): false {
  if (!field.value) recorder.merge(field.pointer, target);
  else {
    const what = place === 'query' ? 'query parameter' : 'header';
    recorder.lose(
      field.pointer,
      'postman/nameless-field',
      `A ${what} without a name; OpenAPI names every parameter.`,
    );
  }
  return false;
}

/** The media types that the responses have content of. */
function typesOf(responses: JsonObject): Set<string> {
  const types = new Set<string>();
  for (const response of Object.values(responses)) {
    const { content } = response as JsonObject;
    if (isObject(content)) for (const type of Object.keys(content)) types.add(type);
  }
  return types;
}
