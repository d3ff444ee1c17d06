import type { NormalRequest } from '../normalise/normal-request.js';
import { camelCase } from './camel-case.js';

/** Names for the examples of an operation: one for each of its requests, and for whatever else was seen. */
export interface ExampleKeys {
  /** The key of a request, or of a saved response; always the same for the same holder. */
  keyFor(holder: object, label: string): string;
}

/** The same key stands for the same request at every parameter and in the body, so that its examples belong together. */
export function createExampleKeys(requests: readonly NormalRequest[]): ExampleKeys {
  let names: KeyNames | null = null;
  return {
    keyFor(holder, label) {
      // The requests first, whoever asks first. Hardly any operation is asked at all.
      names ??= nameHolders(requests);
      return names(holder, label);
    },
  };
}

type KeyNames = ExampleKeys['keyFor'];

function nameHolders(requests: readonly NormalRequest[]): KeyNames {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const keys = new Map<object, string>();
  const keyOf = (holder: object, label: string): string => {
    const known = keys.get(holder);
    if (known !== undefined) return known;
    const base = camelCase(label) || 'example';
    let key = base;
    for (let number = counts.get(base) ?? 2; taken.has(key); number += 1) {
      key = `${base}${number}`;
      counts.set(base, number + 1);
    }
    taken.add(key);
    keys.set(holder, key);
    return key;
  };
  for (const request of requests) keyOf(request, request.source.name);
  return keyOf;
}
