import type { Rule } from '../rule.js';

/** What a connector needs to be offered to people outside. */
export const certificationRules: readonly Rule[] = [];
