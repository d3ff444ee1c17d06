import type { OperationParameter } from '@connectory/contracts';
import {
  contentOf,
  exampleOf,
  placeOf,
  schemaOf,
  textOf,
  type Follow,
  type Place,
} from './describe-content.js';
import type { JsonObject, JsonValue } from './json.js';
import { appendPointer } from './pointer.js';

const locations: readonly string[] = [
  'path',
  'query',
  'header',
  'cookie',
] satisfies OperationParameter['in'][];

/**
 * The parameters of an operation: those of its path item, each replaced in its place by a parameter of the operation
 * with the same name and location (OpenAPI 3.1, Operation Object, `parameters`).
 */
export function describeParameters(
  follow: Follow,
  pathItem: { readonly value: JsonObject; readonly pointer: string },
  operation: { readonly value: JsonObject; readonly pointer: string },
): OperationParameter[] {
  const parameters = new Map<string, OperationParameter>();
  for (const { value, pointer } of [pathItem, operation]) {
    const list: JsonValue | undefined = value['parameters'];
    if (!Array.isArray(list)) continue;
    for (const [index, item] of list.entries()) {
      const place = placeOf(follow, item as JsonValue, appendPointer(pointer, 'parameters', index));
      const parameter = place && describeParameter(follow, place);
      if (parameter) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...parameters.values()];
}

function describeParameter(follow: Follow, place: Place): OperationParameter | null {
  const { value } = place;
  const { name, in: location } = value;
  if (typeof name !== 'string' || typeof location !== 'string' || !locations.includes(location)) return null;
  const [content] = contentOf(follow, place);
  const label = textOf(value, 'x-ms-summary');
  return {
    name,
    in: location as OperationParameter['in'],
    required: location === 'path' || value['required'] === true,
    deprecated: value['deprecated'] === true,
    label: label === '' ? null : label,
    description: textOf(value, 'description'),
    schema: content ? content.schema : schemaOf(place),
    ...(content && 'example' in content ? { example: content.example } : exampleOf(follow, place)),
    visibility: visibilityOf(value),
  };
}

/** How prominent the reference's designers show something (`x-ms-visibility`). */
export function visibilityOf(value: JsonObject): OperationParameter['visibility'] {
  const visibility = value['x-ms-visibility'];
  return visibility === 'important' || visibility === 'advanced' || visibility === 'internal'
    ? visibility
    : 'normal';
}
