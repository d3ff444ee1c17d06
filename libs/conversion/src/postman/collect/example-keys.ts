import type { NormalRequest } from '../normalise/normal-request.js';
import { camelCase } from './camel-case.js';

/** Names for the examples of an operation: one for each of its requests, and for whatever else was seen. */
export interface ExampleKeys {
  keyOf(request: NormalRequest): string;
  /** A key that is not in use yet; the same for the same label and holder. */
  keyFor(holder: object, label: string): string;
}

/** The same key stands for the same request at every parameter and in the body, so that its examples belong together. */
export function createExampleKeys(requests: readonly NormalRequest[]): ExampleKeys {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const keys = new Map<object, string>();
  const keyFor = (holder: object, label: string): string => {
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
  for (const request of requests) keyFor(request, request.source.name);
  return { keyOf: (request) => keyFor(request, request.source.name), keyFor };
}
