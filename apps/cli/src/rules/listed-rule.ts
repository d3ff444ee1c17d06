import type { Rule } from '@connectory/validation';

/** A rule, or a check by JSON Schema, as the command shows it. */
export type ListedRule = Pick<Rule, 'id' | 'severity' | 'severityIn' | 'formats' | 'docs'>;
