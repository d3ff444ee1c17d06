import { placeOfExtension } from '../../extensions/extension-facts.js';
import { typesOf } from '../../extensions/value-types.js';
import { defineRule } from '../../rule.js';

const document = (type: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Labels:
      type: ${type}
      x-ms-editor: dictionary
`;

export const dictionaryEditorNeedsMap = defineRule({
  id: 'connector/dictionary-editor-needs-map',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    type: 'The editor for dictionaries is for objects. Set `type: object`, or remove `x-ms-editor`.',
    closed:
      'The editor for dictionaries adds properties, which `additionalProperties: false` forbids. Remove one.',
  },
  docs: {
    summary: 'The editor for dictionaries is used for objects that take any property.',
    reason: 'It lets people enter names and values; a value of another type would not be taken.',
    bad: document('string'),
    good: document('object'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-editor')) {
          if (extension.value !== 'dictionary') continue;
          const { node } = extension;
          const inner = facts.resolve(node.value['schema'], { node, member: ['schema'] });
          const schema = inner ?? { value: node.value, place: { node } };
          const types = typesOf(schema);
          const place = placeOfExtension(extension);
          const isObject = types.length === 0 || types.includes('object');
          if (!isObject) report({ ...place, message: 'type', params: {} });
          else if (schema.value['additionalProperties'] === false)
            report({ ...place, message: 'closed', params: {} });
        }
      },
    };
  },
});
