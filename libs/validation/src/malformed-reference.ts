/**
 * True for what can be no reference to anywhere: control characters are in no URI (RFC 3986 section 2). Reading has put
 * U+FFFD in the place of those that cannot be stored.
 */
export const isMalformedReference = (ref: string): boolean => /[\u0000-\u001f\u007f\ufffd]/.test(ref);
