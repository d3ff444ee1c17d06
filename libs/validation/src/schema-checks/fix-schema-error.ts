import {
  isArray,
  isObject,
  parentPointer,
  pointerTokens,
  valueAt,
  type JsonValue,
} from '@connectory/definition';
import type { ErrorObject } from 'ajv';
import { renameMember, type Fix } from '../fix.js';
import { statusText } from '../status-texts.js';
import type { DescribedError } from './describe-error.js';

/** The repair of what a JSON Schema reports, where a machine can know it; `null` where it cannot. */
export function fixSchemaError(
  document: JsonValue,
  error: ErrorObject,
  { params }: DescribedError,
): Fix | null {
  const { instancePath, keyword, data } = error;
  switch (keyword) {
    case 'required':
      return describedResponse(document, instancePath, String(error.params['missingProperty']));
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return renamed(document, instancePath, params['property'], params['closest']);
    case 'type':
      return replaced(
        document,
        instancePath,
        asType([error.params['type'] as string | string[]].flat(), data),
      );
    case 'enum':
      return replaced(
        document,
        instancePath,
        closestOf(error.params['allowedValues'] as JsonValue[], params['closest']),
      );
    default:
      return null;
  }
}

function describedResponse(document: JsonValue, pointer: string, missing: string): Fix | null {
  const [parent, name] = pointerTokens(pointer).slice(-2);
  if (missing !== 'description' || parent !== 'responses') return null;
  const response = valueAt(document, pointer);
  // Beside a reference a description counts for nothing.
  if (isObject(response) && typeof response['$ref'] === 'string') return null;
  const description = statusText(name!);
  return {
    title: `Describe it as “${description}”`,
    safe: true,
    edits: [{ place: { node: { pointer } }, update: { description } }],
  };
}

function renamed(document: JsonValue, pointer: string, from: unknown, to: unknown): Fix | null {
  const object = valueAt(document, pointer);
  if (typeof from !== 'string' || typeof to !== 'string' || !isObject(object) || Object.hasOwn(object, to))
    return null;
  return {
    title: `Rename it to \`${to}\``,
    safe: false,
    edits: renameMember({ node: { pointer } }, from, to, object[from]!),
  };
}

/** The value that was meant by a text in quotes; `undefined` if it is not clear. */
function asType(types: readonly string[], data: unknown): JsonValue | undefined {
  if (typeof data !== 'string') return undefined;
  if (types.includes('boolean') && (data === 'true' || data === 'false')) return data === 'true';
  if (types.includes('integer') && /^-?\d{1,15}$/.test(data)) return Number(data);
  if (types.includes('number') && /^-?\d{1,12}(?:\.\d{1,12})?$/.test(data)) return Number(data);
  return undefined;
}

/** The suggestion of the message, if it is a text as it stands. */
const closestOf = (allowed: readonly JsonValue[], closest: unknown): JsonValue | undefined =>
  allowed.find((value) => value === closest);

/** Members only: an item of a list cannot be replaced in its place. */
function replaced(document: JsonValue, pointer: string, value: JsonValue | undefined): Fix | null {
  const parent = parentPointer(pointer);
  if (value === undefined || parent === null || isArray(valueAt(document, parent))) return null;
  return {
    title: `Make it \`${JSON.stringify(value)}\``,
    safe: false,
    edits: [{ place: { node: { pointer: parent } }, update: { [pointerTokens(pointer).at(-1)!]: value } }],
  };
}
