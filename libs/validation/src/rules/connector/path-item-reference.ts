import { defineRule } from '../../rule.js';

export const pathItemReference = defineRule({
  id: 'connector/path-item-reference',
  severity: 'warning',
  // OpenAPI 3.1 has a place for shared path items among the components.
  formats: ['2.0', '3.0'],
  messages: {
    reference: 'The path `{path}` is a reference, which many tools do not follow. Write its operations here.',
  },
  docs: {
    summary: 'Paths hold their operations themselves.',
    reason:
      'Until 3.1 a path item may only refer to another document, and what its other members then mean is undefined (OpenAPI 2.0 and 3.0, Path Item Object); hosts of connectors refuse it.',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      responses:
        '200':
          description: OK
  /languages/all:
    $ref: '#/paths/~1languages'
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      responses:
        '200':
          description: OK
  /languages/all:
    get:
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    PathItem: (node) => {
      if (node.ref === null || node.parent?.type !== 'Paths') return;
      report({ node, member: ['$ref'], message: 'reference', params: { path: String(node.step[0]) } });
    },
  }),
});
