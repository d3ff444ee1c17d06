import { pathOfOperation } from '../../path-operations.js';
import { defineRule } from '../../rule.js';

export const operationDescriptionMissing = defineRule({
  id: 'certification/operation-description-missing',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: '{method} {path} has no description. Say in a sentence what it does and what it gives back.',
  },
  docs: {
    summary: 'Each operation has a description.',
    reason:
      'The description stands below the summary where people choose an operation, and helps them to tell it from its like.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      summary: List languages
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      summary: List languages
      description: Lists the languages that texts may be written in.
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Operation: (node) => {
      const { description } = node.value;
      if (description !== undefined && (typeof description !== 'string' || description.trim() !== '')) return;
      // What is internal is not shown.
      if (node.value['x-ms-visibility'] === 'internal') return;
      const path = pathOfOperation(node)?.path;
      if (path === undefined) return;
      report({
        node,
        member: description === undefined ? [] : ['description'],
        message: 'missing',
        params: { method: String(node.step[0]).toUpperCase(), path },
      });
    },
  }),
});
