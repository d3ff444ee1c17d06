import type { Severity } from '@connectory/contracts';
import type { SpecVersion } from '@connectory/definition';
import type { RuleDocs } from '../rule.js';

/** A kind of departure from the JSON Schema of a version: like a rule, but found by the schema instead of a visitor. */
export interface SchemaCheck {
  readonly id: `structure/${string}`;
  readonly severity: Severity;
  readonly formats: readonly SpecVersion[];
  readonly docs: RuleDocs;
}

export const allVersions: readonly SpecVersion[] = ['2.0', '3.0', '3.1'];
