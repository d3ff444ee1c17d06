import { defineRule } from '../../rule.js';

export const pathWithQuery = defineRule({
  id: 'connector/path-with-query',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    query:
      'The path `{path}` has a query in it. Describe what follows the `?` as parameters with `in: query`.',
    fragment: 'What follows the `#` in the path `{path}` is never sent. Remove it, or write `%23`.',
  },
  docs: {
    summary: 'Paths have neither a query nor a fragment.',
    reason:
      'A path is put between the address of the server and the query parameters (OpenAPI, Paths Object); a second `?` is part of a value there, and a fragment stays with the caller (RFC 3986, section 3.5).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages?all=true: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    parameters:
      - name: all
        in: query
        schema:
          type: boolean
          default: true
`,
  },
  create: ({ report }) => ({
    Paths: (node) => {
      for (const path in node.value) {
        const message = path.includes('#') ? 'fragment' : path.includes('?') ? 'query' : null;
        if (message !== null && path.startsWith('/'))
          report({ node, member: [path], message, params: { path } });
      }
    },
  }),
});
