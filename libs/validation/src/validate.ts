import type { Finding, Ruleset } from '@connectory/contracts';
import type { JsonValue, SpecVersion } from '@connectory/definition';
import { rules } from './registry.js';
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
  const active = rules.filter(({ id, severity }) => severityIn(ruleset, id, severity) !== 'off');
  const findings = [...checkSchema(value, version), ...runRules(value, version, active)];
  return findings.flatMap((finding) => {
    const severity = severityIn(ruleset, finding.code, finding.severity);
    if (severity === 'off') return [];
    return severity === finding.severity ? [finding] : [{ ...finding, severity }];
  });
}
