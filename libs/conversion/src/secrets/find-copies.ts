import { appendPointer, isObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { secretMarker, type Secret } from './secret.js';
import { createValueFinder } from './value-finder.js';

/** Tokens that their issuers made recognisable. */
const tokenShapes =
  /\b(?:sk_live_[0-9A-Za-z]{16,}|gh[pousr]_[0-9A-Za-z]{36,}|github_pat_\w{50,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{35}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|SG\.[\w-]{20,}\.[\w-]{40,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/g;

/** A shorter value may stand in a text by chance. */
const shortestCopy = 8;

/**
 * Finds what the readers of secrets did not come across: further copies of the secrets that are known, and tokens by their
 * shape, in any string of the source.
 */
export function findCopies(source: JsonValue, recorder: Recorder): void {
  const known = recorder.secrets();
  const found = new Set(known.map(({ pointer, value }) => `${pointer}\n${value}`));
  const byValue = new Map<string, Secret>();
  for (const secret of known) {
    if (secret.value.length >= shortestCopy) byValue.set(secret.value, secret);
    else if (secret.name) byValue.set(`${secret.name}=${secret.value}`, secret);
  }
  const finder = byValue.size > 0 ? createValueFinder([...byValue.keys()]) : null;

  const open: { value: JsonValue; pointer: string }[] = [{ value: source, pointer: '' }];
  for (let node = open.pop(); node; node = open.pop()) {
    const { value, pointer } = node;
    if (typeof value === 'string') {
      for (const copy of finder ? finder.find(value) : []) {
        const secret = byValue.get(copy) as Secret;
        if (!found.has(`${pointer}\n${secret.value}`)) recorder.takeSecret({ ...secret, pointer });
      }
      for (const match of value.length > 20 ? value.matchAll(tokenShapes) : []) {
        recorder.takeSecret({ pointer, kind: 'token', name: null, value: match[0] });
      }
      continue;
    }
    const children = Array.isArray(value)
      ? [...value.entries()]
      : isObject(value)
        ? Object.entries(value)
        : [];
    for (const [key, child] of children) {
      open.push({ value: child as JsonValue, pointer: appendPointer(pointer, key) });
    }
  }
}

/** The definition with the marker in place of every secret that still stands in one of its strings. */
export function redact(definition: JsonValue, secrets: readonly Secret[]): JsonValue {
  const values = [...new Set(secrets.map(({ value }) => value))].filter(
    (value) => value.length >= shortestCopy,
  );
  if (values.length === 0) return definition;
  const finder = createValueFinder(values);
  const clean = (value: JsonValue, depth: number): JsonValue => {
    if (typeof value === 'string') return finder.replace(value, secretMarker);
    if (typeof value !== 'object' || value === null || depth > 1_000) return value;
    if (Array.isArray(value)) return value.map((child: JsonValue) => clean(child, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, clean(child, depth + 1)]));
  };
  return clean(definition, 0);
}
