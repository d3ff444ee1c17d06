import { defineRule } from '../../rule.js';

export const pathParameterRepeated = defineRule({
  id: 'structure/path-parameter-repeated',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    repeated: '`{name}` is twice in the path `{path}`, but has one value. Give the second another name.',
  },
  docs: {
    summary: 'No name in braces is in a path twice.',
    reason:
      'Both would get the same value, which is hardly ever meant (OpenAPI 3.2, Path Templating forbids it; the versions before say nothing).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{id}/pages/{id}:
    get:
      parameters:
        - name: id
          in: path
          required: true
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
  /documents/{id}/pages:
    get:
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    PathItem: (node) => {
      const path = node.step[0];
      if (node.parent?.type !== 'Paths' || typeof path !== 'string') return;
      const seen = new Set<string>();
      for (const [, name] of path.matchAll(/\{([^{}]*)\}/g)) {
        if (name === undefined) continue;
        if (seen.has(name)) report({ node, message: 'repeated', params: { name, path } });
        seen.add(name);
      }
    },
  }),
});
