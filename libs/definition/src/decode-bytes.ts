/** Text, or where the bytes stop being text: `text` then has U+FFFD in place of what cannot be read. */
export type DecodedBytes =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly encoding: string; readonly offset: number };

/**
 * Reads bytes as UTF-8, or as UTF-16 when a byte order mark or the zeros around an ASCII first character say so
 * (RFC 4627 section 3). The byte order mark is not part of the text.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const encoding = encodingOf(bytes);
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      ok: false,
      text: new TextDecoder(encoding).decode(bytes),
      encoding,
      offset: firstInvalidOffset(bytes, encoding),
    };
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4) return 'utf-8';
  if (first !== 0 && second === 0 && bytes[3] === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && bytes[2] === 0) return 'utf-16be';
  return 'utf-8';
}

/** How many UTF-16 code units stand before the first byte that is not valid: bisection over the valid prefix. */
function firstInvalidOffset(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle), encoding)) valid = middle;
    else invalid = middle;
  }
  return new TextDecoder(encoding).decode(bytes.subarray(0, valid), { stream: true }).length;
}

function isValidPrefix(bytes: Uint8Array, encoding: string): boolean {
  try {
    // `stream` allows the prefix to end within a character.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}
