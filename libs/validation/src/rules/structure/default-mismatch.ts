import type { DefinitionNode } from '@connectory/definition';
import { typeMismatch } from '../../matching/type-mismatch.js';
import { defineRule, having } from '../../rule.js';

export const defaultMismatch = defineRule({
  id: 'structure/default-mismatch',
  severity: 'error',
  severityIn: { '3.1': 'warning' },
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    type: 'The default {why}. Correct the default, or the type.',
  },
  docs: {
    summary: 'A default is of the type of its schema.',
    reason:
      'What is put in for a missing value would be refused (OpenAPI 2.0, Parameter Object, and 3.0, Schema Object: “Unlike JSON Schema this value MUST conform to the defined type”; JSON Schema, which holds in 3.1, only recommends it).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: integer
      default: en
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      default: en
`,
  },
  create: ({ version, report }) => {
    const check = (node: DefinitionNode) => {
      const { default: value } = node.value;
      if (value === undefined || (node.ref !== null && version !== '3.1')) return;
      const found = typeMismatch(value, node.value);
      if (found) report({ node, member: ['default'], message: 'type', params: { why: found.why } });
    };
    const visit = having(['default'], check);
    return { Schema: visit, Parameter: visit, Items: visit, Header: visit };
  },
});
