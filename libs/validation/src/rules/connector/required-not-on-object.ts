import { isArray, type JsonValue } from '@connectory/definition';
import { defineRule, having } from '../../rule.js';

export const requiredNotOnObject = defineRule({
  id: 'connector/required-not-on-object',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    pointless:
      '`required` lists properties of an object, but this is {type}. Remove it, or write it where the object is described.',
  },
  docs: {
    summary: 'Only schemas of objects list required properties.',
    reason:
      'Elsewhere the list says nothing (JSON Schema, `required`), so that what was meant to be required is not; most often it stands one level too high or too low.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Languages:
      type: array
      required: [name]
      items:
        type: object
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
    Languages:
      type: array
      items:
        type: object
        required: [name]
        properties:
          name:
            type: string
`,
  },
  create: ({ report }) => ({
    Schema: having(['required'], (node) => {
      const { required, type } = node.value;
      if (!isArray(required) || type === undefined || mayBeObject(type) || node.ref !== null) return;
      const place = { node, member: ['required'] };
      const fix = {
        title: 'Remove what says nothing',
        // With properties it is an object for whoever is not strict.
        safe: node.value['properties'] === undefined,
        edits: [{ place, remove: true as const }],
      };
      const params = { type: typeof type === 'string' ? `of type \`${type}\`` : 'of other types' };
      report({ ...place, message: 'pointless', params, fix });
    }),
  }),
});

const mayBeObject = (type: JsonValue) =>
  isArray(type) ? type.includes('object') : type === 'object' || typeof type !== 'string';
