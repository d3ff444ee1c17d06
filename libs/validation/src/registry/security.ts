import type { Rule } from '../rule.js';

/** What puts credentials, data or the caller at risk. */
export const securityRules: readonly Rule[] = [];
