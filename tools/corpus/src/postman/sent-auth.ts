import { isObject, type JsonValue } from '@connectory/definition';
import type { SentAuth } from './sent-request.js';
import { textOf } from './text-of.js';

/** The authentication that holds: the nearest that is said. `null` and `noauth` say that there is none. */
export function sentAuth(auths: readonly JsonValue[], resolve: (text: string) => string): SentAuth | null {
  const auth = auths[0];
  if (!isObject(auth)) return null;
  const type = typeof auth['type'] === 'string' ? auth['type'] : Object.keys(auth)[0];
  if (type === undefined || type === 'noauth') return null;
  return { type, values: authValues(auth[type], resolve) };
}

function authValues(
  values: JsonValue | undefined,
  resolve: (text: string) => string,
): Readonly<Record<string, string>> {
  const pairs: [string, JsonValue][] = Array.isArray(values)
    ? values.flatMap((member: JsonValue): [string, JsonValue][] =>
        isObject(member) && typeof member['key'] === 'string'
          ? [[member['key'], member['value'] ?? null]]
          : [],
      )
    : isObject(values)
      ? Object.entries(values)
      : [];
  return Object.fromEntries(
    pairs.flatMap(([key, value]) => (value === null ? [] : [[key, resolve(textOf(value))]])),
  );
}
