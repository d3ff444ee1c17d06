import { defineRule, having } from '../../rule.js';

export const urlEncodingMisplaced = defineRule({
  id: 'connector/url-encoding-misplaced',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    misplaced:
      '`x-ms-url-encoding` has no effect on the parameter `{name}`: only path parameters have it. Remove it.',
  },
  docs: {
    summary: 'Only path parameters have `x-ms-url-encoding`.',
    reason:
      'Query parameters and form fields are always escaped once, and headers not at all: the extension promises what does not happen.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      parameters:
        - name: name
          in: query
          x-ms-url-encoding: double
          schema:
            type: string
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
      parameters:
        - name: name
          in: query
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Parameter: having(['x-ms-url-encoding'], (node) => {
      const { in: location, name, 'x-ms-url-encoding': encoding } = node.value;
      if (encoding === undefined || location === 'path' || node.ref !== null) return;
      if (typeof location !== 'string' || typeof name !== 'string') return;
      const place = { node, member: ['x-ms-url-encoding'] };
      report({
        ...place,
        message: 'misplaced',
        params: { name },
        fix: { title: 'Remove `x-ms-url-encoding`', safe: true, edits: [{ place, remove: true }] },
      });
    }),
  }),
});
