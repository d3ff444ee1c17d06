import { defineRule } from '../../rule.js';

export const pathWildcard = defineRule({
  id: 'connector/path-wildcard',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    wildcard: 'The `*` in the path `{path}` matches nothing but itself. Put a parameter in braces there.',
  },
  docs: {
    summary: 'Paths have no wildcards.',
    reason:
      'OpenAPI knows no wildcards: a `*` is sent as it is written. What differs from call to call is a path parameter (OpenAPI, Path Templating).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/*: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{name}: {}
`,
  },
  create: ({ report }) => ({
    Paths: (node) => {
      for (const path in node.value) {
        if (path.includes('*') && path.startsWith('/'))
          report({ node, member: [path], message: 'wildcard', params: { path } });
      }
    },
  }),
});
