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

function losesDigits(text: string): boolean {
  longNumber.lastIndex = 0;
  for (let found = longNumber.exec(text); found; found = longNumber.exec(text))
    if (String(Number(found[1])) !== found[1]) return true;
  return false;
}
