import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { OperationFacts } from '../operation-facts.js';
import { below, type Place } from '../place.js';
import { placeOfExtension, textMember, type Extension } from './extension-facts.js';

/** One parameter that an extension hands to the operation that it calls. */
export interface CallArgument {
  /** The parameter of the called operation, or a path into its body. */
  readonly name: string;
  readonly place: Place;
  /** What is handed over: a fixed value, or what a parameter of the calling operation holds. */
  readonly gives:
    | { readonly literal: JsonValue }
    | { readonly reference: string; readonly place: Place }
    | { readonly selected: string };
}

/** An operation that an extension has called on behalf of somebody who fills in a form. */
export interface DynamicCall {
  readonly extension: Extension;
  /** The object that holds `operationId`. */
  readonly value: JsonObject;
  readonly place: Place;
  readonly operationId: string;
  /** `undefined` if no operation has this id. */
  readonly target: OperationFacts | undefined;
  readonly arguments: readonly CallArgument[];
}

/** Where the extensions hold calls, as steps below their value; `*` is every item of a list. */
const callSites: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'x-ms-capabilities': [['testConnection'], ['file-picker', 'open'], ['file-picker', 'browse']],
  'x-ms-dynamic-list': [[]],
  'x-ms-dynamic-properties': [[]],
  'x-ms-dynamic-schema': [[]],
  'x-ms-dynamic-tree': [['open'], ['browse']],
  'x-ms-dynamic-values': [[]],
  'x-ms-notification': [[]],
  'x-ms-openai-data': [['operations', '*']],
  'x-ms-operation-context': [['simulate']],
};

/** The calls of all extensions, by extension. What is not of the right shape is left out. */
export function dynamicCalls(
  named: (name: string) => readonly Extension[],
  operationById: (operationId: string) => OperationFacts | undefined,
): DynamicCall[] {
  const calls: DynamicCall[] = [];
  for (const [name, sites] of Object.entries(callSites)) {
    for (const extension of named(name)) {
      for (const { value, place } of sites.flatMap((site) => valuesAt(extension, site))) {
        const operationId = textMember(value, 'operationId');
        if (!isObject(value) || operationId === null) continue;
        const target = operationById(operationId);
        calls.push({ extension, value, place, operationId, target, arguments: argumentsOf(value, place) });
      }
    }
  }
  return calls;
}

function valuesAt(extension: Extension, site: readonly string[]): { value: JsonValue; place: Place }[] {
  let found = [{ value: extension.value, place: placeOfExtension(extension) }];
  for (const step of site) {
    found = found.flatMap(({ value, place }) => {
      if (step === '*' && isArray(value))
        return value.map((item, index) => ({ value: item, place: below(place, index) }));
      if (!isObject(value) || !Object.hasOwn(value, step)) return [];
      return [{ value: value[step]!, place: below(place, step) }];
    });
  }
  return found;
}

function argumentsOf(value: JsonObject, place: Place): CallArgument[] {
  const { parameters } = value;
  if (!isObject(parameters)) return [];
  return Object.entries(parameters).flatMap(([name, given]): CallArgument[] => {
    const here = below(place, 'parameters', name);
    if (!isObject(given)) return [{ name, place: here, gives: { literal: given } }];
    for (const member of ['parameter', 'parameterReference']) {
      const reference = textMember(given, member);
      if (reference !== null)
        return [{ name, place: here, gives: { reference, place: below(here, member) } }];
    }
    for (const member of ['selectedItemValuePath', 'value-property']) {
      const selected = textMember(given, member);
      if (selected !== null) return [{ name, place: here, gives: { selected } }];
    }
    return Object.hasOwn(given, 'value') ? [{ name, place: here, gives: { literal: given['value']! } }] : [];
  });
}
