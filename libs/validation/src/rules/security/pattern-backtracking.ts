import { isObject, type DefinitionNode } from '@connectory/definition';
import { backtrackingOf } from '../../backtracking/backtracking.js';
import { defineRule, having } from '../../rule.js';

/** So much work, in steps of the analysis, goes into the patterns of one document. */
const mostSteps = 200_000;

export const patternBacktracking = defineRule({
  id: 'security/pattern-backtracking',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    exponential:
      'Some texts take the pattern `{pattern}` a time exponential in their length. Rewrite what it repeats so that there is one way to match it.',
  },
  docs: {
    summary: 'Patterns take no more than a time in proportion to a power of the length of a text.',
    reason:
      'Where a part of a text can be matched in two ways again and again, as by `(a+)+`, most engines try all combinations before they give up: twice as many with each further character. Whoever may send a value can halt whoever checks it.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Name:
      type: string
      pattern: ^([a-z0-9]+-?)+$
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Name:
      type: string
      pattern: ^[a-z0-9]+(-[a-z0-9]+)*-?$
`,
  },
  create: ({ report, version }) => {
    const known = new Map<string, boolean>();
    let left = mostSteps;
    const isExponential = (pattern: string): boolean => {
      const before = known.get(pattern);
      if (before !== undefined) return before;
      if (left <= 0) return false;
      const found = backtrackingOf(pattern);
      left -= found.steps;
      known.set(pattern, found.isExponential);
      return found.isExponential;
    };
    const check = (node: DefinitionNode) => {
      const { pattern, patternProperties } = node.value;
      if (typeof pattern === 'string' && isExponential(pattern))
        report({ node, member: ['pattern'], message: 'exponential', params: { pattern } });
      if (version !== '3.1' || !isObject(patternProperties)) return;
      for (const name of Object.keys(patternProperties)) {
        if (!isExponential(name)) continue;
        report({
          node,
          member: ['patternProperties', name],
          message: 'exponential',
          params: { pattern: name },
        });
      }
    };
    const visit = having(['pattern', 'patternProperties'], check);
    return version === '2.0'
      ? { Schema: visit, Parameter: visit, Items: visit, Header: visit }
      : { Schema: visit };
  },
});
