import { ProblemError } from '@connectory/platform';

/** Far more values than a request holds that says nothing else, and few enough to take no time. */
const MAX_VALUES = 1_000;

/**
 * The value of a JSON text (RFC 8259). A long text of many or deeply nested values, which would keep the process busy for
 * seconds, is refused before it is parsed; a long string is not. Throws `request/malformed-body` and `request/invalid`.
 */
export function parseJson(text: string, maxValues = MAX_VALUES): unknown {
  if (text === '') throw new ProblemError('request/malformed-body', 'The body is empty.');
  if (hasMoreValues(text, maxValues)) {
    throw new ProblemError('request/invalid', 'The body holds more values than any request needs.', [
      { in: 'body', pointer: '', message: `holds more than ${maxValues} values` },
    ]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError('request/malformed-body', 'The body is not valid JSON.', [], { cause: error });
  }
}

/** Whether more than `max` values begin in a JSON text: one after each brace, bracket and comma outside of strings. */
function hasMoreValues(text: string, max: number): boolean {
  let begun = 1;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index);
    else if (character === '{' || character === '[' || character === ',') begun += 1;
    if (begun > max) return true;
  }
  return false;
}

/** The index of the quotation mark that closes the string which opens at `start`; the end of the text if none does. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index;
  }
  return text.length;
}
