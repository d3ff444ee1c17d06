import { isObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const statusOutOfRange = defineRule({
  id: 'connector/status-out-of-range',
  severity: 'warning',
  // 3.x only has names from 100 to 599.
  formats: ['2.0'],
  messages: {
    unknown: '`{status}` is no status code of HTTP: they go from 100 to 599. Correct it, or use `default`.',
  },
  docs: {
    summary: 'Responses are named by status codes of HTTP.',
    reason:
      'Codes outside of 100 to 599 are invalid (RFC 9110 section 15), so that clients take such a response for a broken one.',
    bad: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
        '999':
          description: Too many calls
`,
    good: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
        '429':
          description: Too many calls
`,
  },
  create: ({ report }) => ({
    Responses: (node) => {
      for (const status in node.value) {
        // What is no number is said by the structure layer.
        if (!/^(?:0|[6-9])\d\d$/.test(status) || !isObject(node.value[status])) continue;
        report({ node, member: [status], message: 'unknown', params: { status } });
      }
    },
  }),
});
