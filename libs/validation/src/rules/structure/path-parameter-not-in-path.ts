import type { DefinitionNode } from '@connectory/definition';
import { listedParameters } from '../../parameters-of.js';
import { pathNames, pathOfOperation } from '../../path-operations.js';
import { defineRule } from '../../rule.js';

export const pathParameterNotInPath = defineRule({
  id: 'structure/path-parameter-not-in-path',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    unused:
      'The path `{path}` does not contain the path parameter `{name}` in braces, so its value goes nowhere. Remove it, or correct the path.',
  },
  docs: {
    summary: 'Each path parameter stands in its path.',
    reason:
      'Its value has no place to go to (OpenAPI, Parameter Object: “If `in` is `path`, the `name` field MUST correspond to a template expression occurring within the path”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
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
  /documents/{id}:
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
  create: (context) => {
    const check = (node: DefinitionNode, pathItem: DefinitionNode, path: string) => {
      for (const { index, parameter } of listedParameters(context, node)) {
        const name = parameter?.['name'];
        if (parameter?.['in'] !== 'path' || typeof name !== 'string' || pathNames(pathItem, path).has(name))
          continue;
        context.report({ node, member: ['parameters', index], message: 'unused', params: { name, path } });
      }
    };
    return {
      PathItem: (node) => {
        const path = String(node.step[0]);
        if (node.parent?.type === 'Paths' && path.startsWith('/')) check(node, node, path);
      },
      Operation: (node) => {
        const place = pathOfOperation(node);
        if (place !== null) check(node, place.pathItem, place.path);
      },
    };
  },
});
