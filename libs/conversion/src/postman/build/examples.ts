import type { JsonValue } from '@connectory/definition';
import type { ExampleKeys } from '../collect/example-keys.js';
import { setMember, type JsonDraft } from './json-draft.js';

/** A value that was seen, and the request or saved response that it is from. */
export interface Sample {
  /** The request or saved response. */
  readonly holder: object;
  readonly label: string;
  readonly value: JsonValue;
  /** Equal for equal values; the text that the value was read from. */
  readonly text: string;
  /** Switched off in the request, so it is not sent. */
  readonly isDisabled: boolean;
}

/**
 * Gives `draft` an `example` for a value that all of the `wanted` requests send, `examples` with a name for each of several
 * (3.1, section 4.8.19), nothing for none.
 */
export function addExamples(
  draft: JsonDraft,
  samples: readonly Sample[],
  wanted: number,
  keys: ExampleKeys,
): void {
  const [first] = samples;
  if (!first) return;
  const isOne = samples.every(
    ({ text, isDisabled }) => text === first.text && isDisabled === first.isDisabled,
  );
  if (isOne && samples.length >= wanted) {
    draft['example'] = first.value;
    return;
  }
  const examples: JsonDraft = {};
  for (const { holder, label, value, isDisabled } of samples) {
    const example: JsonDraft = label === '' ? { value } : { summary: label, value };
    if (isDisabled) example['x-connectory-disabled'] = true;
    setMember(examples, keys.keyFor(holder, label), example);
  }
  draft['examples'] = examples;
}
