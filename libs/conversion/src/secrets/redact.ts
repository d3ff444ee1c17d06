import type { Finding, LedgerEntry } from '@connectory/contracts';
import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { isDistinctive, spellingsOf } from './take-copies.js';
import { secretMarker, type Secret } from './secret.js';
import { createValueFinder, type ValueFinder } from './value-finder.js';

/** Parsed sources are at most 512 deep. */
const maxDepth = 1_000;

/** What puts the marker in place of the secrets wherever they got to without being seen as such. */
export interface Redactor {
  definition(definition: JsonObject): JsonObject;
  findings(findings: readonly Finding[]): Finding[];
  /** Only the targets: the sources are what they are. */
  ledger(ledger: LedgerEntry[]): LedgerEntry[];
}

export function createRedactor(secrets: readonly Secret[]): Redactor | null {
  const values = secrets
    .map(({ value }) => value)
    .filter(isDistinctive)
    .flatMap(spellingsOf);
  if (values.length === 0) return null;
  const finder = createValueFinder(values);
  const clean = (text: string) => finder.replace(text, secretMarker);
  return {
    definition: (definition) => redactValue(definition, finder, 0) as JsonObject,
    findings: (findings) =>
      findings.map((finding) => ({
        ...finding,
        message: clean(finding.message),
        params: redactValue(finding.params as JsonObject, finder, 0) as Finding['params'],
      })),
    ledger(ledger) {
      if (ledger.length === 0) return ledger;
      const escaped = values.map((value) => value.replaceAll('~', '~0').replaceAll('/', '~1'));
      const pointers = createValueFinder(escaped);
      return ledger.map((entry) => {
        const { targets } = entry;
        if (targets.every((target) => pointers.find(target).length === 0)) return entry;
        return { ...entry, targets: targets.map((target) => pointers.replace(target, secretMarker)) };
      });
    },
  };
}

/** What holds no secret is shared, not copied. */
function redactValue(value: JsonValue, finder: ValueFinder, depth: number): JsonValue {
  if (typeof value === 'string')
    return value.length < finder.shortest ? value : finder.replace(value, secretMarker);
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (isArray(value)) {
    let items: JsonValue[] | null = null;
    for (let index = 0; index < value.length; index += 1) {
      const item = redactValue(value[index]!, finder, depth + 1);
      if (item === value[index]) continue;
      items ??= [...value];
      items[index] = item;
    }
    return items ?? value;
  }
  if (!isObject(value)) return value;
  let members: [string, JsonValue][] | null = null;
  const keys = Object.keys(value);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    const name = key.length < finder.shortest ? key : finder.replace(key, secretMarker);
    const member = redactValue(value[key]!, finder, depth + 1);
    if (name === key && member === value[key]) continue;
    members ??= Object.entries(value);
    members[index] = [name, member];
  }
  return members === null ? value : Object.fromEntries(members);
}
