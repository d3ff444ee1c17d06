import { isArray, type JsonObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const arrayWithoutItems = defineRule({
  id: 'connector/array-without-items',
  severity: 'warning',
  // That lists of 3.0, and those that are no schemas in 2.0, must have items is said by the structure layer.
  formats: ['2.0', '3.1'],
  messages: { missing: 'Nothing says what the items of this array are. Add `items`.' },
  docs: {
    summary: 'A schema of an array says what its items are.',
    reason:
      'Without it, nobody can offer the fields of an item to choose from, and Power Platform refuses the definition.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Languages:
      type: array
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Languages:
      type: array
      items:
        type: string
`,
  },
  create: ({ report }) => ({
    Schema: (node) => {
      const { type, items } = node.value;
      if (type === undefined || items !== undefined || node.ref !== null) return;
      if (type !== 'array' && !(isArray(type) && type.includes('array'))) return;
      if (saysMore(node.value)) return;
      const fix = {
        title: 'Allow any items',
        safe: true,
        edits: [{ place: { node }, update: { items: {} } }],
      };
      report({ node, message: 'missing', params: {}, fix });
    },
  }),
});

/** What else may say what the items are. */
const saysMore = ({ allOf, anyOf, oneOf, prefixItems, contains, maxItems }: JsonObject) =>
  (allOf ?? anyOf ?? oneOf ?? prefixItems ?? contains) !== undefined || maxItems === 0;
