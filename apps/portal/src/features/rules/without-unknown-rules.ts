import type { Ruleset, RuleSummary } from '@connectory/contracts';

/** A ruleset that says nothing of rules which no longer exist: the api refuses one that does. */
export function withoutUnknownRules(ruleset: Ruleset, rules: readonly Pick<RuleSummary, 'id'>[]): Ruleset {
  const known = new Set<string>(rules.map(({ id }) => id));
  const kept = Object.entries(ruleset.rules).filter(([id]) => known.has(id));
  return { ...ruleset, rules: Object.fromEntries(kept) };
}
