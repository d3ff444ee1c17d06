import type { Rule } from '../rule.js';

/** What makes a definition usable as a connector. */
export const connectorRules: readonly Rule[] = [];
