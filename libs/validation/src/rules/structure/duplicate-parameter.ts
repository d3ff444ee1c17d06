import type { DefinitionNode } from '@connectory/definition';
import { listedParameters, parameterKey } from '../../parameters-of.js';
import { defineRule } from '../../rule.js';

export const duplicateParameter = defineRule({
  id: 'structure/duplicate-parameter',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    duplicate: 'There is another parameter `{name}` in {location} in this list. Remove one of them.',
  },
  docs: {
    summary: 'A list of parameters has no two with the same name and location.',
    reason:
      'Only one of them can be meant (OpenAPI, Operation Object: “The list MUST NOT include duplicated parameters. A unique parameter is defined by a combination of a name and location”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: language
          in: query
          schema:
            type: string
        - name: language
          in: query
          schema:
            type: integer
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: language
          in: query
          schema:
            type: string
        - name: language
          in: header
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
  },
  create: (context) => {
    const check = (node: DefinitionNode) => {
      const listed = listedParameters(context, node);
      if (listed.length < 2) return;
      const first = new Map<string, number>();
      for (const { index, parameter } of listed) {
        const key = parameter && parameterKey(parameter);
        if (!key) continue;
        const before = first.get(key.text);
        if (before === undefined) {
          first.set(key.text, index);
          continue;
        }
        context.report({
          node,
          member: ['parameters', index],
          message: 'duplicate',
          params: { name: key.name, location: key.location },
          related: [{ node, member: ['parameters', before], message: 'The other one.' }],
        });
      }
    };
    return { PathItem: check, Operation: check };
  },
});
