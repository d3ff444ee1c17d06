import { mostToldChanges, type DefinitionDiff } from '@connectory/contracts';
import { diff, type Change, type JsonObject } from '@connectory/definition';

type Told = Omit<DefinitionDiff, 'from' | 'to'>;
type ChangedOperation = DefinitionDiff['operations'][number];

const ranks = ['breaking', 'safe', 'cosmetic'] as const;

/** What has changed from one canonical definition to another: all of it counted, summed up by operation, and told. */
export function compareDefinitions(old: JsonObject, now: JsonObject): Told {
  const changes = diff(old, now);
  const counts = { breaking: 0, safe: 0, cosmetic: 0 };
  for (const change of changes) counts[change.class] += 1;
  return {
    counts,
    operations: byOperation(changes),
    changes: changes.slice(0, mostToldChanges),
    omitted: Math.max(0, changes.length - mostToldChanges),
  };
}

function byOperation(changes: readonly Change[]): ChangedOperation[] {
  const operations = new Map<string, ChangedOperation & { readonly rules: string[] }>();
  for (const { rule, class: rank, operation } of changes) {
    const key = operation ? `${operation.method} ${operation.path}` : '';
    const known = operations.get(key);
    if (!known) operations.set(key, { operation, class: rank, rules: [rule] });
    else {
      if (!known.rules.includes(rule)) known.rules.push(rule);
      if (ranks.indexOf(rank) < ranks.indexOf(known.class)) operations.set(key, { ...known, class: rank });
    }
  }
  return [...operations.values()];
}
