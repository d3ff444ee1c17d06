import { isArray, type DefinitionNode } from '@connectory/definition';
import { typeMismatch } from '../../matching/type-mismatch.js';
import { defineRule, having } from '../../rule.js';

export const enumMismatch = defineRule({
  id: 'structure/enum-mismatch',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    type: 'This value of `enum` {why}, so it can never be given. Correct the value, or the type.',
  },
  docs: {
    summary: 'The values of an `enum` are of the type of their schema.',
    reason:
      'A value of another type is listed, but never allowed (JSON Schema Validation, `enum` and `type`). On a list it is most often meant for its `items`.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: integer
      enum: ['1', '2']
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      enum: ['1', '2']
`,
  },
  create: ({ version, report }) => {
    const check = (node: DefinitionNode) => {
      const { enum: listed } = node.value;
      if (!isArray(listed) || (node.ref !== null && version !== '3.1')) return;
      // One is enough: the others are most often of the same kind.
      for (const [index, value] of listed.entries()) {
        const found = typeMismatch(value, node.value);
        if (found === null) continue;
        report({ node, member: ['enum', index], message: 'type', params: { why: found.why } });
        return;
      }
    };
    const visit = having(['enum'], check);
    return { Schema: visit, Parameter: visit, Items: visit, Header: visit };
  },
});
