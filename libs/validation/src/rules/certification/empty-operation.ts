import type { JsonObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const emptyOperation = defineRule({
  id: 'certification/empty-operation',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    empty:
      '{method} {path} has neither parameters nor a body, and says nothing about what comes back. Describe it, or remove it.',
  },
  docs: {
    summary: 'Operations take something or give something back.',
    reason: 'One that does neither was begun and left, or generated from an address that nobody calls.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: Done
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '204':
          description: The text is gone
`,
  },
  create: ({ report, facts }) => ({
    Operation: (node) => {
      const { path, method, parameters, body, responses } = facts.operation(node);
      if (path === null || parameters.length > 0 || body.length > 0 || saysSomething(node.value)) return;
      // Two ways to end are something.
      if (responses.length > 1 || responses.some(({ content }) => content.length > 0)) return;
      if (responses[0] && /^(?:204|3)/.test(responses[0].status)) return;
      report({ node, message: 'empty', params: { method: method.toUpperCase(), path } });
    },
  }),
});

const saysSomething = ({ description, deprecated, 'x-ms-visibility': visibility }: JsonObject) =>
  (typeof description === 'string' && description.trim() !== '') ||
  deprecated === true ||
  visibility === 'internal';
