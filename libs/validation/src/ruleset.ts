import type { Ruleset, RulesetName, RuleSeverity, Severity } from '@connectory/contracts';

const layers: Readonly<Record<RulesetName, ReadonlySet<string>>> = {
  structure: new Set(['structure']),
  connector: new Set(['structure', 'connector', 'security']),
  certification: new Set(['structure', 'connector', 'security', 'certification']),
};

/** How severe a rule is in a ruleset: what it says itself, else the rule's own severity, or `off` in another layer. */
export function severityIn(ruleset: Ruleset, id: string, own: Severity): RuleSeverity {
  if (Object.hasOwn(ruleset.rules, id)) return ruleset.rules[id]!;
  return layers[ruleset.extends].has(id.slice(0, id.indexOf('/'))) ? own : 'off';
}
