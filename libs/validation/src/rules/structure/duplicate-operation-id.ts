import type { DefinitionNode } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const duplicateOperationId = defineRule({
  id: 'structure/duplicate-operation-id',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    duplicate: 'The operationId `{operationId}` belongs to another operation already. Give this one its own.',
  },
  docs: {
    summary: 'Each operation has an operationId of its own.',
    reason:
      'It is the name by which an operation is called (OpenAPI, Operation Object: “The id MUST be unique among all operations described in the API”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      operationId: analyze
      responses:
        '200':
          description: OK
  /language:
    get:
      operationId: analyze
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
      operationId: analyzeSentiment
      responses:
        '200':
          description: OK
  /language:
    get:
      operationId: detectLanguage
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => {
    const first = new Map<string, DefinitionNode>();
    return {
      Operation: (node) => {
        const { operationId } = node.value;
        if (typeof operationId !== 'string') return;
        const before = first.get(operationId);
        if (before === undefined) {
          first.set(operationId, node);
          return;
        }
        const member = ['operationId'];
        const related = [{ node: before, member, message: 'It was given here first.' }];
        report({ node, member, message: 'duplicate', params: { operationId }, related });
      },
    };
  },
});
