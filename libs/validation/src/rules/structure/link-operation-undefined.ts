import { isLocalRef, resolveRef, type DefinitionNode } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const linkOperationUndefined = defineRule({
  id: 'structure/link-operation-undefined',
  // The operation may stand in another document of the same description.
  severity: 'warning',
  formats: ['3.0', '3.1'],
  messages: {
    id: 'There is no operation `{operationId}` for this link. Correct the operationId.',
    ref: 'There is nothing at `{ref}` for this link. Correct the reference.',
  },
  docs: {
    summary: 'Links lead to operations of the document.',
    reason:
      'A link that leads nowhere cannot be followed (OpenAPI 3.x, Link Object: “A linked operation MUST be identified using either an `operationRef` or `operationId`”, “The name of an existing, resolvable OAS operation”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      operationId: CreateDocument
      responses:
        '201':
          description: Created
          links:
            again:
              operationId: ReadDocument
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      operationId: CreateDocument
      responses:
        '201':
          description: Created
          links:
            again:
              operationId: CreateDocument
`,
  },
  create: ({ document, report }) => {
    const operationIds = new Set<string>();
    const links: DefinitionNode[] = [];
    return {
      Operation: ({ value: { operationId } }) => {
        if (typeof operationId === 'string') operationIds.add(operationId);
      },
      Link: (node) => {
        if (node.ref === null) links.push(node);
      },
      end: () => {
        for (const node of links) {
          const { operationId, operationRef: ref } = node.value;
          if (typeof operationId === 'string' && !operationIds.has(operationId))
            report({ node, member: ['operationId'], message: 'id', params: { operationId } });
          if (typeof ref === 'string' && isLocalRef(ref) && resolveRef(document, ref) === null)
            report({ node, member: ['operationRef'], message: 'ref', params: { ref } });
        }
      },
    };
  },
});
