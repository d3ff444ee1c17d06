import type { Finding, Ruleset } from '@connectory/contracts';
import type { JsonValue, SpecVersion } from '@connectory/definition';
import { rules } from './registry.js';
import type { Rule } from './rule.js';
import { severityIn } from './ruleset.js';
import { runRules } from './run-rules.js';
import { checkSchema } from './schema-checks/check-schema.js';

/** A definition to check, as a document tree. */
export interface ValidationSubject {
  readonly value: JsonValue;
  readonly version: SpecVersion;
}

/** What the specification demands, and nothing else. */
const structureRuleset: Ruleset = { extends: 'structure', rules: {} };

/**
 * Checks an OpenAPI description: its JSON Schema, what a schema cannot say, and the other rules of a ruleset. Pointers are
 * into `value`, ranges are `null`; see `withRanges` of the definition library. Throws nothing; takes time linear in the size
 * of the document.
 */
export function validate(
  { value, version }: ValidationSubject,
  ruleset: Ruleset = structureRuleset,
): Finding[] {
  const findings = [...checkSchema(value, version), ...runRules(value, version, activeRules(ruleset))];
  const isPlain = Object.keys(ruleset.rules).length === 0;
  // Without severities of its own a ruleset changes nothing in what its rules say.
  return isPlain ? findings : findings.flatMap((finding) => judged(finding, ruleset));
}

function judged(finding: Finding, ruleset: Ruleset): readonly Finding[] {
  const severity = severityIn(ruleset, finding.code, finding.severity);
  if (severity === 'off') return [];
  return severity === finding.severity ? [finding] : [{ ...finding, severity }];
}

/** Rulesets live as long as a command or a request, and are asked for each document anew. */
const activeByRuleset = new WeakMap<Ruleset, readonly Rule[]>();

function activeRules(ruleset: Ruleset): readonly Rule[] {
  let active = activeByRuleset.get(ruleset);
  if (active === undefined) {
    active = rules.filter(({ id, severity }) => severityIn(ruleset, id, severity) !== 'off');
    activeByRuleset.set(ruleset, active);
  }
  return active;
}
