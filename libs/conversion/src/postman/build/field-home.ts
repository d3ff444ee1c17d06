import { appendPointer, type JsonObject } from '@connectory/definition';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { Body, Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { bodyMediaType, essenceOf } from './media-type.js';
import type { FieldHome } from './parameters.js';

/**
 * Which headers and query parameters are parameters. Content types, accepted types and credentials stand elsewhere in
 * OpenAPI (3.1, section 4.8.12.1), as long as that says the same. `carried` are the names, in small letters, that a security scheme
 * stands for.
 */
export function createFieldHome(
  plan: OperationPlan,
  carried: ReadonlySet<string>,
  responses: JsonObject,
  target: string,
): FieldHome {
  const answered = new Set(
    Object.values(responses).flatMap((response) =>
      Object.keys(((response as JsonObject)['content'] ?? {}) as JsonObject),
    ),
  );
  const hasBody = plan.requests.some(({ body }) => body.mode !== 'none');

  return (field, place, request) => {
    const name = field.name.trim().toLowerCase();
    if (name === '') return namelessHome(field, place, target);
    if (carried.has(`${place} ${name}`)) return { merged: target };
    if (place === 'query') return 'parameter';
    switch (name) {
      case 'authorization':
        return { merged: target };
      case 'accept': {
        const value = field.value?.trim().toLowerCase() ?? '';
        const isSaid = field.disabled || value === '' || value === '*/*' || answered.has(value);
        return isSaid ? { merged: `${target}/responses` } : 'parameter';
      }
      case 'content-type':
        return contentTypeHome(field, request, hasBody, target);
      default:
        return 'parameter';
    }
  };
}

/** Postman's tables end with an empty row; a field that has only a value is not sent. */
function namelessHome(field: Field, place: string, target: string): ReturnType<FieldHome> {
  if (!field.value) return { merged: target };
  const what = place === 'query' ? 'query parameter' : 'header';
  return { lost: ['postman/nameless-field', `A ${what} without a name; OpenAPI names every parameter.`] };
}

function contentTypeHome(
  field: Field,
  request: NormalRequest,
  hasBody: boolean,
  target: string,
): ReturnType<FieldHome> {
  if (field.disabled || field.value === null || field.value.trim() === '') return { merged: target };
  const { body } = request;
  if (body.mode === 'none') return hasBody ? { merged: `${target}/requestBody` } : 'parameter';
  const mediaType = bodyMediaType(body, request.headers);
  if (essenceOf(field.value) === mediaType)
    return { merged: appendPointer(target, 'requestBody', 'content', mediaType) };
  return { lost: ['postman/content-type-contradicts-body', contradiction(body)] };
}

const contradiction = (body: Body) =>
  `The header says another content type than the body has, which is ${body.mode}.`;
