import type { JsonObject, JsonValue } from '@connectory/definition';
import type { ExampleKeys } from '../collect/example-keys.js';

/** A value that was seen, and the request or saved response that it is from. */
export interface Sample {
  /** The request or saved response. */
  readonly holder: object;
  readonly label: string;
  readonly value: JsonValue;
  /** Equal for equal values; the text that the value was read from. */
  readonly text: string;
  /** Switched off in the request, so it is not sent. */
  readonly isDisabled?: boolean;
}

/**
 * `example` for a value that all of the `wanted` requests send, `examples` with a name for each of several (3.1, section
 * 4.8.19), nothing for none.
 */
export function buildExamples(samples: readonly Sample[], wanted: number, keys: ExampleKeys): JsonObject {
  const [first] = samples;
  if (!first) return {};
  const isOne = samples.every(
    ({ text, isDisabled }) => text === first.text && !isDisabled === !first.isDisabled,
  );
  if (isOne && samples.length >= wanted) return { example: first.value };
  const examples = samples.map(({ holder, label, value, isDisabled }): [string, JsonValue] => [
    keys.keyFor(holder, label),
    {
      ...(label === '' ? {} : { summary: label }),
      value,
      ...(isDisabled ? { 'x-connectory-disabled': true } : {}),
    },
  ]);
  return { examples: Object.fromEntries(examples) };
}
