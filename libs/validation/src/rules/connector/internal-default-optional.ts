import { onInternalField, type InternalField } from '../../internal-fields.js';
import type { Place } from '../../place.js';
import { defineRule } from '../../rule.js';

export const internalDefaultOptional = defineRule({
  id: 'connector/internal-default-optional',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    optional:
      '`{name}` is internal and has a default, but is optional: it is never sent. Make it required, or remove it.',
  },
  docs: {
    summary: 'What is internal and has a default is required.',
    reason:
      'Defaults of hidden fields are sent only if the field is required, so that this one is the same as none.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: api-version
          in: query
          x-ms-visibility: internal
          schema:
            type: string
            default: '3.0'
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
      parameters:
        - name: api-version
          in: query
          required: true
          x-ms-visibility: internal
          schema:
            type: string
            default: '3.0'
      responses:
        '200':
          description: OK
`,
  },
  create: (context) =>
    onInternalField(context, (field) => {
      const { name, node, schema, isRequired } = field;
      if (isRequired || schema['default'] === undefined) return;
      const fix = { title: 'Make it required', safe: false, edits: [requiring(field)] };
      context.report({ node, message: 'optional', params: { name }, fix });
    }),
});

/** Calls send it from then on, which is what its author meant, but not what they do now. */
const requiring = ({ name, node }: InternalField): { place: Place; update: { required: string[] | true } } =>
  node.type === 'Schema' && node.parent
    ? { place: { node: node.parent }, update: { required: [name] } }
    : { place: { node }, update: { required: true } };
