import type { Operation } from '@connectory/contracts';
import { isObject, type JsonObject, type JsonValue } from './json.js';
import { appendPointer } from './pointer.js';
import { pointerRef, type PlacedValue } from './references.js';

type Response = Operation['responses'][number];
type Content = Response['content'];
type Schema = Content[number]['schema'];

/** Follows references; see `refFollower`. */
export type Follow = (value: JsonValue | undefined) => PlacedValue | null | undefined;

/** An object of the definition; `shared` when other places refer to the same one. */
export interface Place {
  readonly value: JsonObject;
  readonly pointer: string;
  readonly shared: boolean;
}

/** Descriptions of shared objects are repeated for each operation: nobody reads more of them than this. */
const longestText = 10_000;
const mostShared = 20;

/** The object at `pointer`, or the one that it refers to; `null` if there is none. */
export function placeOf(follow: Follow, value: JsonValue | undefined, pointer: string): Place | null {
  const end = follow(value);
  if (end === undefined) return isObject(value) ? { value, pointer, shared: false } : null;
  return end !== null && isObject(end.value)
    ? { value: end.value, pointer: end.pointer, shared: true }
    : null;
}

/** The text at a member, or `''`. */
export function textOf(value: JsonObject, name: string): string {
  const text = value[name];
  return typeof text === 'string' ? text.slice(0, longestText) : '';
}

/**
 * The schema of a parameter, a header or a media type. What is shared stays a reference unless it is small, so that a
 * thousand operations with one large response do not hold a thousand copies of it.
 */
export function schemaOf({ value, pointer, shared }: Place): Schema {
  const schema = value['schema'];
  if (typeof schema === 'boolean') return schema;
  if (!isObject(schema)) return null;
  return shared && !isSmall(schema) ? { $ref: pointerRef(appendPointer(pointer, 'schema')) } : { ...schema };
}

/** The example of a parameter or a media type: its own, else the first of its examples. */
export function exampleOf(follow: Follow, place: Place): { example?: JsonValue } {
  const { value, shared } = place;
  const example = value['example'] ?? firstExample(follow, value['examples']);
  return example === undefined || (shared && !isSmall(example)) ? {} : { example };
}

/** The media types of a request body or a response. */
export function contentOf(follow: Follow, { value, pointer, shared }: Place): Content {
  return membersOf(value['content'], shared).flatMap(([mediaType, child]) => {
    const here = appendPointer(pointer, 'content', mediaType);
    const place = isObject(child) ? { value: child, pointer: here, shared } : null;
    return place ? [{ mediaType, schema: schemaOf(place), ...exampleOf(follow, place) }] : [];
  });
}

/** The headers of a response. */
export function headersOf(follow: Follow, { value, pointer, shared }: Place): Response['headers'] {
  return membersOf(value['headers'], shared).flatMap(([name, child]) => {
    const header = placeOf(follow, child, appendPointer(pointer, 'headers', name));
    if (header === null) return [];
    const place = { ...header, shared: header.shared || shared };
    return [{ name, description: textOf(place.value, 'description'), schema: schemaOf(place) }];
  });
}

function membersOf(value: JsonValue | undefined, shared: boolean): [string, JsonValue][] {
  if (!isObject(value)) return [];
  const members = Object.entries(value);
  return shared ? members.slice(0, mostShared) : members;
}

function firstExample(follow: Follow, examples: JsonValue | undefined): JsonValue | undefined {
  if (!isObject(examples)) return undefined;
  const [name] = Object.keys(examples);
  return name === undefined ? undefined : placeOf(follow, examples[name], '')?.value['value'];
}

/** Small is what costs no more than the reference to it would, roughly. */
function isSmall(value: JsonValue): boolean {
  if (typeof value === 'string') return value.length <= 200;
  if (typeof value !== 'object' || value === null) return true;
  const children = Object.values(value);
  return children.length <= 20 && children.every((child) => isScalar(child) || isShortList(child));
}

const isScalar = (value: JsonValue) =>
  typeof value === 'string' ? value.length <= 200 : typeof value !== 'object' || value === null;
const isShortList = (value: JsonValue) => Array.isArray(value) && value.length <= 20 && value.every(isScalar);
