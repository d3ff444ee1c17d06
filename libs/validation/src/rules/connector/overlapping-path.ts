import { httpMethods, isObject, templateShape, type JsonValue } from '@connectory/definition';
import { defineRule } from '../../rule.js';

/** Paths with more segments are not looked at: each segment costs a look at the whole path. */
const mostSegments = 32;

export const overlappingPath = defineRule({
  id: 'connector/overlapping-path',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    overlaps:
      '`{path}` is also what `{other}` becomes with the value `{value}`, and then the wrong operation is called. Where you can, choose paths that differ in their fixed segments.',
  },
  docs: {
    summary: 'No path is a value of another path’s parameter.',
    reason:
      'Fixed paths come before templated ones (OpenAPI, Paths Object), so that the templated operation can never be called with that value; routers that do not know this rule choose either.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{name}:
    parameters:
      - name: name
        in: path
        required: true
        schema:
          type: string
    get:
      responses:
        '200':
          description: OK
  /documents/latest:
    get:
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{name}:
    parameters:
      - name: name
        in: path
        required: true
        schema:
          type: string
    get:
      responses:
        '200':
          description: OK
  /latest-document:
    get:
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Paths: (node) => {
      const templates = new Map<string, string>();
      for (const path in node.value) {
        if (path.includes('{')) templates.set(templateShape(path), path);
      }
      if (templates.size === 0) return;
      for (const path in node.value) {
        const segments = templateShape(path).split('/');
        if (!path.startsWith('/') || segments.length > mostSegments) continue;
        for (const [index, value] of segments.entries()) {
          if (value === '' || value.includes('{')) continue;
          const other = templates.get(segments.with(index, '{}').join('/'));
          if (other === undefined || !shareMethod(node.value[path], node.value[other])) continue;
          const related = [{ node, member: [other], message: 'The path with the parameter.' }];
          report({ node, member: [path], message: 'overlaps', params: { path, other, value }, related });
          break;
        }
      }
    },
  }),
});

const shareMethod = (one: JsonValue | undefined, other: JsonValue | undefined) =>
  isObject(one) &&
  isObject(other) &&
  httpMethods.some((method) => one[method] !== undefined && other[method] !== undefined);
