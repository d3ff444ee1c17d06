import type { DefinitionDiff } from '@connectory/contracts';

export type Change = DefinitionDiff['changes'][number];
export type ChangeClassName = Change['class'];

export const classOrder: readonly ChangeClassName[] = ['breaking', 'safe', 'cosmetic'];

export interface ChangedGroup {
  readonly key: string;
  /** `null` for what is about the document as a whole. */
  readonly operation: Change['operation'];
  readonly worst: ChangeClassName;
  readonly changes: readonly Change[];
}

const keyOf = (operation: Change['operation']) => (operation ? `${operation.method} ${operation.path}` : '');
const rank = (name: ChangeClassName) => classOrder.indexOf(name);

/** The changes by operation: those with the worst change first, and within each the worst change first. */
export function groupChanges(changes: readonly Change[], only: ChangeClassName | null): ChangedGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (only && change.class !== only) continue;
    const key = keyOf(change.operation);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups]
    .map(([key, group]) => {
      const sorted = group.toSorted((a, b) => rank(a.class) - rank(b.class));
      return {
        key,
        operation: sorted[0]?.operation ?? null,
        worst: sorted[0]?.class ?? 'cosmetic',
        changes: sorted,
      };
    })
    .toSorted((a, b) => rank(a.worst) - rank(b.worst));
}

export interface BrokenRule {
  readonly rule: string;
  readonly changes: readonly Change[];
}

/** The rules that somebody has to acknowledge: those that the changes break, and those that are named besides. */
export function brokenRules(changes: readonly Change[], named: readonly string[]): BrokenRule[] {
  const breaking = changes.filter((change) => change.class === 'breaking');
  const rules = new Set([...breaking.map(({ rule }) => rule), ...named]);
  return [...rules].map((rule) => ({ rule, changes: breaking.filter((change) => change.rule === rule) }));
}
