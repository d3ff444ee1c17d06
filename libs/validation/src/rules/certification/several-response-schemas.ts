import type { ResponseFacts } from '../../operation-facts.js';
import { isSuccess } from '../../status-codes.js';
import { defineRule } from '../../rule.js';

export const severalResponseSchemas = defineRule({
  id: 'certification/several-response-schemas',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    several:
      'The responses {statuses} each have a schema, and only the first is shown. Describe one, or one that holds for all.',
  },
  docs: {
    summary: 'One successful response has a schema.',
    reason: 'Designers show one schema for what comes back, whatever the status; the others are never seen.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
          content:
            application/json:
              schema:
                type: array
                items:
                  type: string
        '202':
          description: The texts
          content:
            application/json:
              schema:
                type: array
                items:
                  type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
          content:
            application/json:
              schema:
                type: array
                items:
                  type: string
        '202':
          description: Not there yet
`,
  },
  create: ({ report, facts }) => ({
    Operation: (node) => {
      const { path, responses } = facts.operation(node);
      if (path === null) return;
      const described = responses.filter(
        ({ status, content }) => isSuccess(status) && content.some(({ schema }) => schema !== null),
      );
      const [first, second] = described;
      // The same schema under several statuses is one.
      if (first === undefined || second === undefined || new Set(described.map(schemaOf)).size === 1) return;
      const statuses = described.map(({ status }) => status).join(', ');
      const related = [{ node, member: ['responses', first.status], message: 'This one is shown.' }];
      report({
        node,
        member: ['responses', second.status],
        message: 'several',
        params: { statuses },
        related,
      });
    },
  }),
});

const schemaOf = ({ content }: ResponseFacts) => content.find(({ schema }) => schema !== null)?.schema?.value;
