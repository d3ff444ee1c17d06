import { z } from 'zod';
import { FindingCode, Severity } from './finding.js';

/**
 * The rulesets that there are: `structure` is what the specification demands; `connector` adds what makes a definition
 * usable and safe as a connector; `certification` adds what it needs to be offered to people outside.
 */
export const RulesetName = z.enum(['structure', 'connector', 'certification']);
export type RulesetName = z.infer<typeof RulesetName>;

export const RuleSeverity = z.enum([...Severity.options, 'off']);
export type RuleSeverity = z.infer<typeof RuleSeverity>;

/** A ruleset with the severities that differ from it, by the id of the rule. Data only: nobody's code runs here. */
export const Ruleset = z
  .strictObject({
    extends: RulesetName.default('connector'),
    rules: z.record(FindingCode, RuleSeverity).default({}),
  })
  .meta({ id: 'Ruleset' });
export type Ruleset = z.infer<typeof Ruleset>;
