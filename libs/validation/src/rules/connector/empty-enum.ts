import { isArray } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const emptyEnum = defineRule({
  id: 'connector/empty-enum',
  severity: 'warning',
  // That there must be a value is said by the structure layer in 2.0 and 3.0.
  formats: ['3.1'],
  messages: { empty: 'No value is allowed here: `enum` is empty. List the values, or remove it.' },
  docs: {
    summary: 'A list of allowed values has one.',
    reason:
      'An empty list is never met, so that no call can send the value (JSON Schema 2020-12, `enum`: it “SHOULD have at least one element”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      enum: []
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
      enum: [de, en]
`,
  },
  create: ({ report }) => ({
    Schema: (node) => {
      const values = node.value['enum'];
      if (!isArray(values) || values.length > 0) return;
      const place = { node, member: ['enum'] };
      const fix = { title: 'Allow any value', safe: false, edits: [{ place, remove: true as const }] };
      report({ ...place, message: 'empty', params: {}, fix });
    },
  }),
});
