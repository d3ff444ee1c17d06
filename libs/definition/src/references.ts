import { isObject, type JsonValue } from './json.js';
import { valueAt } from './pointer.js';
import type { SpecVersion } from './recognise-kind.js';
import { walkDefinition, type DefinitionNode } from './walk-definition.js';

/** A value of a document and where it stands. */
export interface PlacedValue {
  readonly value: JsonValue;
  readonly pointer: string;
}

/** True for a reference into the document itself. */
export const isLocalRef = (ref: string) => ref.startsWith('#');

/** The JSON Pointer of a local reference (RFC 6901 section 6), or `null` for another one, for example `#anchor`. */
export function refPointer(ref: string): string | null {
  if (ref !== '#' && !ref.startsWith('#/')) return null;
  const pointer = decodeFragment(ref.slice(1));
  return pointer !== null && /^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer) ? pointer : null;
}

/** The local reference to a JSON Pointer. */
export function pointerRef(pointer: string): string {
  return `#${pointer.split('/').map(encodeFragment).join('/')}`;
}

/** What a local reference points at, one step far; `null` if it is not local or points at nothing. */
export function resolveRef(document: JsonValue, ref: string): PlacedValue | null {
  const pointer = refPointer(ref);
  if (pointer === null) return null;
  const value = valueAt(document, pointer);
  return value === undefined ? null : { value, pointer };
}

/**
 * Makes a function that follows the references of one document to their end: what a Reference Object stands for with its
 * place, `null` when there is no end (missing, external, or a circle), and `undefined` for a value that is no reference.
 * Each reference is followed once, so that long chains cost no more than their length.
 */
export function refFollower(
  document: JsonValue,
): (value: JsonValue | undefined) => PlacedValue | null | undefined {
  const ends = new Map<string, PlacedValue | null>();
  const refOf = (value: JsonValue | undefined) =>
    isObject(value) && typeof value['$ref'] === 'string' ? value['$ref'] : undefined;
  return (value) => {
    let ref = refOf(value);
    if (ref === undefined) return undefined;
    const passed: string[] = [];
    let end: PlacedValue | null = null;
    while (ref !== undefined) {
      const known = ends.get(ref);
      if (known !== undefined) {
        end = known;
        break;
      }
      passed.push(ref);
      // Until its end is found a reference has none: that is what ends a circle.
      ends.set(ref, null);
      end = resolveRef(document, ref);
      ref = end === null ? undefined : refOf(end.value);
    }
    for (const one of passed) ends.set(one, end);
    return end;
  };
}

/** All references of an OpenAPI description, in the order of the document; what only looks like one is left out. */
export function collectRefs(
  document: JsonValue,
  version: SpecVersion,
): { node: DefinitionNode; ref: string }[] {
  const refs: { node: DefinitionNode; ref: string }[] = [];
  walkDefinition(document, version, (node) => {
    if (node.ref !== null) refs.push({ node, ref: node.ref });
  });
  return refs;
}

function decodeFragment(fragment: string): string | null {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return null;
  }
}

/** What a URI fragment may hold (RFC 3986 section 3.5) stays readable; half a surrogate pair has no encoding. */
const encodeFragment = (token: string) =>
  token.replace(/[^\w.~!$&'()*+,;=:@-]/gu, (character) =>
    /[\ud800-\udfff]/u.test(character) ? character : encodeURIComponent(character),
  );
