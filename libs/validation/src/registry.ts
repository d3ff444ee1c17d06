import { certificationRules } from './registry/certification.js';
import { connectorRules } from './registry/connector.js';
import { securityRules } from './registry/security.js';
import { structureRules } from './registry/structure.js';
import type { Rule } from './rule.js';

/** Every rule there is. A new one is a file below `rules/`, its test, and a line in the array of its layer. */
export const rules: readonly Rule[] = [
  ...certificationRules,
  ...connectorRules,
  ...securityRules,
  ...structureRules,
];
