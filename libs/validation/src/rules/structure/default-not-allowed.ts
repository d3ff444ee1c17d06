import type { DefinitionNode } from '@connectory/definition';
import { schemaMatcher } from '../../matching/matches-schema.js';
import { placeInside } from '../../matching/mismatch.js';
import { typeMismatch } from '../../matching/type-mismatch.js';
import { defineRule, having } from '../../rule.js';

export const defaultNotAllowed = defineRule({
  id: 'structure/default-not-allowed',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    value: 'The default does not fit its schema: {place} {why}. Correct the default, or the schema.',
  },
  docs: {
    summary: 'A default is a value that its schema allows.',
    reason:
      'What is put in for a missing value would be refused (JSON Schema Validation, `default`: “It is RECOMMENDED that a default value be valid against the associated schema”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      enum: [en, de]
      default: fr
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
      enum: [en, de]
      default: en
`,
  },
  create: (context) => {
    const match = schemaMatcher(context);
    const check = (node: DefinitionNode) => {
      const { default: value } = node.value;
      if (value === undefined || (node.ref !== null && context.version !== '3.1')) return;
      // Another rule says that it is of the wrong type.
      if (typeMismatch(value, node.value)) return;
      const found = match(value, node.value);
      if (found === null) return;
      const params = { place: placeInside(found), why: found.why };
      context.report({ node, member: ['default', ...found.path], message: 'value', params });
    };
    const visit = having(['default'], check);
    return { Schema: visit, Parameter: visit, Items: visit, Header: visit };
  },
});
