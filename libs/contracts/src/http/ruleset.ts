import { z } from 'zod';
import { FindingCode, Severity } from '../finding.js';
import { Ruleset } from '../ruleset.js';

/** The ruleset of an organisation. Each change makes a new version; version 0 is the one that nobody has changed. */
export const OrganizationRuleset = z
  .strictObject({
    version: z.int().min(0),
    ruleset: Ruleset,
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OrganizationRuleset' });
export type OrganizationRuleset = z.infer<typeof OrganizationRuleset>;

/** A ruleset to put in place of `version`; another version in its place by now is a conflict. */
export const PutRulesetRequest = z
  .strictObject({ version: z.int().min(0), ruleset: Ruleset })
  .meta({ id: 'PutRulesetRequest' });
export type PutRulesetRequest = z.infer<typeof PutRulesetRequest>;

/** A rule as a list shows it. */
export const RuleSummary = z
  .strictObject({
    id: FindingCode,
    severity: Severity,
    formats: z.array(z.enum(['2.0', '3.0', '3.1'])),
    summary: z.string(),
    docsUrl: z.string(),
  })
  .meta({ id: 'RuleSummary' });
export type RuleSummary = z.infer<typeof RuleSummary>;

export const RuleList = z.strictObject({ items: z.array(RuleSummary) }).meta({ id: 'RuleList' });
export type RuleList = z.infer<typeof RuleList>;
