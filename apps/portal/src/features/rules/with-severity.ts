import type { Ruleset, RuleSeverity } from '@connectory/contracts';

/** A ruleset in which a rule counts for something else; `undefined`: for what it counts by itself. */
export function withSeverity(ruleset: Ruleset, id: string, severity: RuleSeverity | undefined): Ruleset {
  const { [id]: _, ...others } = ruleset.rules;
  return { ...ruleset, rules: severity === undefined ? others : { ...others, [id]: severity } };
}
