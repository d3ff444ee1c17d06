import type { JsonObject, JsonValue } from '@connectory/definition';
import { textMember } from './extension-facts.js';
import type { DynamicCall } from './dynamic-calls.js';

/**
 * The same call as `x-ms-dynamic-list` or `x-ms-dynamic-properties`, whose references say where they lead.
 *
 * @param nameOf the full name of an input of the called operation
 * @param sourceOf the full name of an input of the calling operation
 */
export function fullReferenceForm(
  { extension, value, operationId, arguments: given }: DynamicCall,
  nameOf: (name: string) => string,
  sourceOf: (name: string) => string,
): { readonly name: string; readonly value: JsonObject } {
  const parameters = Object.fromEntries(
    given.flatMap(({ name, gives }): [string, JsonValue][] => {
      if ('selected' in gives) return [];
      const one: JsonObject =
        'literal' in gives ? { value: gives.literal } : { parameterReference: sourceOf(gives.reference) };
      return [[nameOf(name), one]];
    }),
  );
  const path = (from: string, to: string) => {
    const text = textMember(value, from);
    return text === null ? {} : { [to]: text };
  };
  const common = { operationId, ...(given.length > 0 ? { parameters } : {}) };
  if (extension.name === 'x-ms-dynamic-values') {
    return {
      name: 'x-ms-dynamic-list',
      value: {
        ...common,
        ...path('value-collection', 'itemsPath'),
        ...path('value-title', 'itemTitlePath'),
        ...path('value-path', 'itemValuePath'),
      },
    };
  }
  const itemValuePath = objectPath(textMember(value, 'value-path'));
  return {
    name: 'x-ms-dynamic-properties',
    value: { ...common, ...(itemValuePath === '' ? {} : { itemValuePath }) },
  };
}

/** The path to a schema of whose properties `value-path` is the path; without a path it is the answer itself. */
export const objectPath = (path: string | null): string => (path ?? '').replace(/(?:^|\/)properties$/, '');

/** The extension that says the same with full references. */
export const fullReferenceName = (name: string): string | undefined =>
  ({ 'x-ms-dynamic-values': 'x-ms-dynamic-list', 'x-ms-dynamic-schema': 'x-ms-dynamic-properties' })[name];
