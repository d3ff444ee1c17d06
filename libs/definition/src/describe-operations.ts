import type { Operation } from '@connectory/contracts';
import { contentOf, headersOf, placeOf, textOf, type Follow } from './describe-content.js';
import { describeParameters, visibilityOf } from './describe-parameters.js';
import { isObject, type JsonObject, type JsonValue } from './json.js';
import { httpMethods } from './node-types.js';
import { appendPointer } from './pointer.js';
import { refFollower } from './references.js';

/**
 * The operations of a canonical definition (OpenAPI 3.1), in the order of its paths and, within a path, of the
 * document. References to parameters, request bodies, responses and headers are followed, those in schemas are kept.
 * What is not of the right shape is left out; what is missing is `''`, `[]` or `null`.
 */
export function describeOperations(definition: JsonObject): Operation[] {
  const { paths } = definition;
  if (!isObject(paths)) return [];
  const follow = refFollower(definition);
  const operations: Operation[] = [];
  for (const path of Object.keys(paths)) {
    const pathItem = placeOf(follow, paths[path], appendPointer('/paths', path));
    if (pathItem === null || !path.startsWith('/')) continue;
    for (const method of Object.keys(pathItem.value)) {
      const value = pathItem.value[method];
      if (!isMethod(method) || !isObject(value)) continue;
      const operation = { value, pointer: appendPointer(pathItem.pointer, method) };
      operations.push(describeOperation(follow, definition, { path, method, pathItem, operation }));
    }
  }
  return operations;
}

interface Found {
  readonly path: string;
  readonly method: string;
  readonly pathItem: { readonly value: JsonObject; readonly pointer: string };
  readonly operation: { readonly value: JsonObject; readonly pointer: string };
}

function describeOperation(follow: Follow, definition: JsonObject, found: Found): Operation {
  const { path, method, pathItem, operation } = found;
  const { value, pointer } = operation;
  const operationId = textOf(value, 'operationId');
  return {
    operationId: operationId === '' ? `${method} ${path}` : operationId,
    kind: Object.hasOwn(value, 'x-ms-trigger') ? 'trigger' : 'action',
    method,
    path,
    summary: textOf(value, 'summary'),
    description: textOf(value, 'description'),
    tags: stringsOf(value['tags']),
    deprecated: value['deprecated'] === true,
    visibility: visibilityOf(value),
    parameters: describeParameters(follow, pathItem, operation),
    requestBody: describeRequestBody(follow, value['requestBody'], appendPointer(pointer, 'requestBody')),
    responses: describeResponses(follow, value['responses'], appendPointer(pointer, 'responses')),
    security: securityOf(value['security'] ?? definition['security']),
    pointer,
  };
}

function describeRequestBody(
  follow: Follow,
  value: JsonValue | undefined,
  pointer: string,
): Operation['requestBody'] {
  const place = placeOf(follow, value, pointer);
  if (place === null) return null;
  return {
    required: place.value['required'] === true,
    description: textOf(place.value, 'description'),
    content: contentOf(follow, place),
  };
}

function describeResponses(
  follow: Follow,
  responses: JsonValue | undefined,
  pointer: string,
): Operation['responses'] {
  if (!isObject(responses)) return [];
  return Object.keys(responses).flatMap((status) => {
    const place = status.startsWith('x-')
      ? null
      : placeOf(follow, responses[status], appendPointer(pointer, status));
    if (place === null) return [];
    const description = textOf(place.value, 'description');
    return [{ status, description, headers: headersOf(follow, place), content: contentOf(follow, place) }];
  });
}

/** Alternatives of scheme names; of an operation without its own, those of the document hold. */
function securityOf(security: JsonValue | undefined): string[][] {
  return Array.isArray(security)
    ? security.filter(isObject).map((requirement) => Object.keys(requirement))
    : [];
}

export function stringsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item: JsonValue) => typeof item === 'string') : [];
}

const methods: ReadonlySet<string> = new Set(httpMethods);
const isMethod = (name: string) => methods.has(name);
