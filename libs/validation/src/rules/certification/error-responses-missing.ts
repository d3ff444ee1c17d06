import { defineRule } from '../../rule.js';

export const errorResponsesMissing = defineRule({
  id: 'certification/error-responses-missing',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      '{method} {path} does not say how it fails. Add the responses that callers have to reckon with, such as 400 or 404.',
  },
  docs: {
    summary: 'Operations name the errors that are known.',
    reason: 'Whoever builds a flow decides by them what to do when a call fails.',
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
          description: There is no such text
`,
  },
  create: ({ report, facts }) => ({
    Operation: (node) => {
      const { path, method, responses } = facts.operation(node);
      if (path === null || responses.length === 0) return;
      if (responses.some(({ status }) => /^[45]/.test(status) || status === 'default')) return;
      const params = { method: method.toUpperCase(), path };
      report({ node, member: ['responses'], message: 'missing', params });
    },
  }),
});
