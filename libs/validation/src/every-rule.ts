import { rules } from './registry.js';
import type { Rule } from './rule.js';
import { schemaChecks } from './schema-checks/schema-checks.js';

/** A rule, or a check by JSON Schema: what people are told of it, whichever of the two finds it. */
export type ListedRule = Pick<Rule, 'id' | 'severity' | 'severityIn' | 'formats' | 'docs'>;

/** Every rule and every check by JSON Schema, by id. */
export const everyRule: readonly ListedRule[] = [...rules, ...schemaChecks].toSorted((one, other) =>
  one.id < other.id ? -1 : 1,
);
