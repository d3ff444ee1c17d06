import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { secretMarker, type Secret } from './secret.js';
import { createValueFinder } from './value-finder.js';

/** Tokens that their issuers made recognisable. */
const tokenShapes =
  /\b(?:sk_live_[0-9A-Za-z]{16,}|gh[pousr]_[0-9A-Za-z]{36,}|github_pat_\w{50,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{35}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|SG\.[\w-]{20,}\.[\w-]{40,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/g;

const shortestToken = 20;
/** Parsed sources are at most 512 deep. */
const maxDepth = 1_000;

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

  const open: Place[] = [{ value: source, parent: null, key: '' }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place;
    if (typeof value === 'string') {
      for (const copy of finder && value.length > 3 ? finder.find(value) : []) {
        const secret = byValue.get(copy) as Secret;
        const pointer = pointerOf(place);
        if (!found.has(`${pointer}\n${secret.value}`)) recorder.takeSecret({ ...secret, pointer });
      }
      for (const token of value.length >= shortestToken ? (value.match(tokenShapes) ?? []) : []) {
        recorder.takeSecret({ pointer: pointerOf(place), kind: 'token', name: null, value: token });
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        open.push({ value: (value as JsonObject)[key] as JsonValue, parent: place, key });
      }
    }
  }
}

/** A node of the source. Its pointer is worked out only where something is found. */
interface Place {
  readonly value: JsonValue;
  readonly parent: Place | null;
  readonly key: string;
}

function pointerOf(place: Place): string {
  const tokens: string[] = [];
  for (let at: Place = place; at.parent !== null; at = at.parent) tokens.push(at.key);
  return appendPointer('', ...tokens.reverse());
}

/** The definition with the marker in place of every secret that still stands in one of its strings. */
export function redact(definition: JsonValue, secrets: readonly Secret[]): JsonValue {
  const values = [...new Set(secrets.map(({ value }) => value))].filter(
    (value) => value.length >= shortestCopy,
  );
  if (values.length === 0) return definition;
  const finder = createValueFinder(values);
  // What holds no secret is shared, not copied.
  const clean = (value: JsonValue, depth: number): JsonValue => {
    if (typeof value === 'string') return finder.replace(value, secretMarker);
    if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
    if (Array.isArray(value)) {
      const list = value as readonly JsonValue[];
      const items = list.map((child) => clean(child, depth + 1));
      return items.some((item, index) => item !== list[index]) ? items : list;
    }
    const members = Object.entries(value as JsonObject);
    const cleaned = members.map(([, child]) => clean(child, depth + 1));
    if (cleaned.every((child, index) => child === members[index]?.[1])) return value;
    return Object.fromEntries(members.map(([key], index) => [key, cleaned[index] as JsonValue]));
  };
  return clean(definition, 0);
}
