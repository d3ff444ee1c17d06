import type { JsonObject, JsonValue } from '@connectory/definition';
import { camelCase } from '../collect/operation-ids.js';

/** A value that was seen, and the request or saved response that it is from. */
export interface Sample {
  readonly label: string;
  readonly value: JsonValue;
}

/** How many values of one place are kept. */
const mostExamples = 20;

/**
 * `example` for one distinct value, `examples` with a name for each of several (3.1, section 4.8.19); nothing for none.
 */
export function buildExamples(samples: readonly Sample[]): JsonObject {
  const distinct = new Map<string, Sample>();
  for (const sample of samples) {
    const content = JSON.stringify(sample.value);
    if (!distinct.has(content) && distinct.size < mostExamples) distinct.set(content, sample);
  }
  const [first, ...rest] = [...distinct.values()];
  if (!first) return {};
  if (rest.length === 0) return { example: first.value };
  const examples = new Map<string, JsonValue>();
  for (const { label, value } of [first, ...rest]) {
    const base = camelCase(label) || 'example';
    let name = base;
    for (let number = 2; examples.has(name); number += 1) name = `${base}${number}`;
    examples.set(name, { ...(label === '' ? {} : { summary: label }), value });
  }
  return { examples: Object.fromEntries(examples) };
}
