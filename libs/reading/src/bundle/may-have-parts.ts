import { decodeBytes } from '@connectory/definition';

/** A `$ref` with what follows it, if that is not a reference into the document itself. */
const outsideRef = /\$ref["']?\s*:(?!\s*["']?#)/;
/** Other places that references stand in, and escapes that hide one. */
const otherPlaces = /["']?(?:mapping|operationRef)["']?\s*:|\\u0024|\\x24/;

/** False for a text that certainly refers to no other file; much cheaper than to read it. */
export function mayHaveParts(bytes: Uint8Array): boolean {
  const { text } = decodeBytes(bytes);
  return outsideRef.test(text) || otherPlaces.test(text);
}
