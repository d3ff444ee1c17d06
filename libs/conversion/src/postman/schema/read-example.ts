import type { JsonValue } from '@connectory/definition';
import { parseLooseJson } from './loose-json.js';

const longNumber = /[:[,]\s*(-?\d[\d.]{15,})\s*(?=[,}\]])/g;

/**
 * What a text that is meant as JSON is worth: a value to infer a schema from (`undefined` if it is no JSON) and an example. The
 * example is the text itself where the value would say something else: numbers with more digits than JavaScript keeps, members
 * called `$ref`, which validators take for references wherever they stand.
 */
export function readExample(text: string): {
  readonly value: JsonValue | undefined;
  readonly example: JsonValue;
} {
  const value = parseLooseJson(text);
  const isUnsafe = value === undefined || text.includes('"$ref"') || losesDigits(text);
  return { value, example: isUnsafe ? text : value };
}

/** A number with fewer digits keeps them all. */
const shortestLong = 16;
const isPartOfNumber = (code: number) => (code >= 0x30 && code <= 0x39) || code === 0x2e;

/** Whether so many digits stand in a row. Looks at every sixteenth character only, as no row can be between two of them. */
function hasManyDigits(text: string): boolean {
  for (let last = shortestLong - 1; last < text.length; last += shortestLong) {
    if (!isPartOfNumber(text.charCodeAt(last))) continue;
    let start = last;
    while (start > 0 && isPartOfNumber(text.charCodeAt(start - 1))) start -= 1;
    let end = last + 1;
    while (end < text.length && isPartOfNumber(text.charCodeAt(end))) end += 1;
    if (end - start >= shortestLong) return true;
  }
  return false;
}

function losesDigits(text: string): boolean {
  if (!hasManyDigits(text)) return false;
  longNumber.lastIndex = 0;
  for (let found = longNumber.exec(text); found; found = longNumber.exec(text))
    if (String(Number(found[1])) !== found[1]) return true;
  return false;
}
