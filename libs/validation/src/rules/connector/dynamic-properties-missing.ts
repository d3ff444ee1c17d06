import { textMember } from '../../extensions/extension-facts.js';
import { fullReferenceForm } from '../../extensions/full-reference-form.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /forms:
    get:
      operationId: GetForm
      responses:
        '200':
          description: The form
components:
  schemas:
    Form:
      type: object
      x-ms-dynamic-schema:
        operationId: GetForm
        value-path: schema/properties
${rest}`;

export const dynamicPropertiesMissing = defineRule({
  id: 'connector/dynamic-properties-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      '`value-path` leads to the properties of a schema, `{path}`. Add `x-ms-dynamic-properties`, which leads to the schema.',
  },
  docs: {
    summary: 'Beside a path to the properties of a schema stands one to the schema itself.',
    reason:
      'The properties alone do not say which of them are required; newer designers read the whole schema through `x-ms-dynamic-properties`.',
    bad: document(''),
    good: document(`      x-ms-dynamic-properties:
        operationId: GetForm
        itemValuePath: schema
`),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const call of extensions.calls()) {
          const { extension, value, place } = call;
          if (extension.name !== 'x-ms-dynamic-schema') continue;
          const path = textMember(value, 'value-path');
          if (path === null || !/(?:^|\/)properties$/.test(path)) continue;
          if (Object.hasOwn(extension.node.value, 'x-ms-dynamic-properties')) continue;
          const { name, value: form } = fullReferenceForm(call, same, same);
          const edits = [{ place: { node: extension.node }, update: { [name]: form } }];
          const fix = { title: `Add \`${name}\``, safe: true, edits };
          report({ ...below(place, 'value-path'), message: 'missing', params: { path }, fix });
        }
      },
    };
  },
});

const same = (name: string) => name;
