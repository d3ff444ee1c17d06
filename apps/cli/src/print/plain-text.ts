/**
 * Text of strangers as one line that a terminal shows and does not obey: control characters (ECMA-48, also the eight-bit
 * ones), and the marks that turn the direction of writing, are spelt out.
 */
export function plainText(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    spell,
  );
}

const names = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

const spell = (character: string) =>
  names.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
