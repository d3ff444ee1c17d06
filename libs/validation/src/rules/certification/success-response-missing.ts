import { isSuccess } from '../../status-codes.js';
import { defineRule } from '../../rule.js';

export const successResponseMissing = defineRule({
  id: 'certification/success-response-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      '{method} {path} does not say what comes back when all goes well. Add a response with a status such as 200.',
  },
  docs: {
    summary: 'Each operation says what success looks like.',
    reason:
      'Later steps of a flow are built on what a successful call gives back; without it there is nothing to choose from.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '404':
          description: There are no texts
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
        '404':
          description: There are no texts
`,
  },
  create: ({ report, facts }) => ({
    Operation: (node) => {
      const { path, method, responses } = facts.operation(node);
      if (path === null || responses.some(({ status }) => isSuccess(status))) return;
      const params = { method: method.toUpperCase(), path };
      const member = node.value['responses'] === undefined ? [] : ['responses'];
      report({ node, member, message: 'missing', params });
    },
  }),
});
