import { isArray, isObject } from '@connectory/definition';
import { onInternalField, type InternalField } from '../../internal-fields.js';
import { defineRule } from '../../rule.js';

export const internalDefaultMissing = defineRule({
  id: 'connector/internal-default-missing',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      '`{name}` is required and internal, so nobody can fill it in, and it has no default. Add a `default`, or make it visible.',
  },
  docs: {
    summary: 'What is required and internal has a default.',
    reason:
      'An internal field is hidden from whoever uses the connector: without a default, every call lacks what the API requires.',
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
          required: true
          x-ms-visibility: internal
          schema:
            type: string
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
      const { name, node, schema } = field;
      if (!field.isRequired || schema['default'] !== undefined || isFilledOtherwise(field)) return;
      const fix = onlyValue(field);
      context.report({ node, message: 'missing', params: { name }, ...(fix ? { fix } : {}) });
    }),
});

/** A notification URL is put in by the host; an object is made of the defaults of its properties. */
const isFilledOtherwise = ({ schema }: InternalField) =>
  schema['x-ms-notification-url'] === true || isObject(schema['properties']) || schema['const'] !== undefined;

function onlyValue({ schema, place }: InternalField) {
  const values = schema['enum'];
  if (!isArray(values) || values.length !== 1) return null;
  const edits = [{ place, update: { default: values[0]! } }];
  return { title: 'Make its only value the default', safe: true, edits };
}
