import { isArray, isObject } from '@connectory/definition';
import { defineRule, having } from '../../rule.js';

const composition: ReadonlySet<string> = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
]);
const others = ['$ref', 'allOf', 'anyOf', 'oneOf', 'additionalProperties', 'patternProperties'];

export const requiredPropertyUndefined = defineRule({
  id: 'structure/required-property-undefined',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    undefined:
      '`{name}` is required, but is not among the properties. Add it to `properties`, or take it out of `required`.',
  },
  docs: {
    summary: 'What a schema requires is among its properties.',
    reason:
      'Nobody can say what to put there; most often a property was renamed (JSON Schema Validation, `required`, allows it).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: object
      required: [code]
      properties:
        name:
          type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: object
      required: [name]
      properties:
        name:
          type: string
`,
  },
  create: ({ report }) => ({
    Schema: having(['required'], (node) => {
      const { required, properties } = node.value;
      if (!isArray(required) || !isObject(properties)) return;
      // What it is made up of, or what it is a part of, may have the property.
      if (composition.has(String(node.step[0])) || others.some((name) => name in node.value)) return;
      for (const [index, name] of required.entries()) {
        if (typeof name !== 'string' || Object.hasOwn(properties, name)) continue;
        report({ node, member: ['required', index], message: 'undefined', params: { name } });
      }
    }),
  }),
});
