import { textMember } from '../../extensions/extension-facts.js';
import { objectPath } from '../../extensions/full-reference-form.js';
import type { Edit } from '../../fix.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';
import { isObject } from '@connectory/definition';

const document = (path: string) => `openapi: 3.1.0
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
      x-ms-dynamic-properties:
        operationId: GetForm
        itemValuePath: ${path}
`;

export const dynamicPropertiesPathDiffers = defineRule({
  id: 'connector/dynamic-properties-path-differs',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    differs:
      '`x-ms-dynamic-schema` leads to `{schema}`, so that `itemValuePath` should be `{expected}`. Correct one.',
    root: '`x-ms-dynamic-schema` leads to the answer itself, so that there should be no `itemValuePath`. Correct one.',
  },
  docs: {
    summary: 'Both forms of a dynamic schema lead to the same schema.',
    reason: 'One designer reads the one, another the other: the same field has other parts in each of them.',
    bad: document('form'),
    good: document('schema'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, value, place } of extensions.calls()) {
          if (extension.name !== 'x-ms-dynamic-properties') continue;
          const other = extension.node.value['x-ms-dynamic-schema'];
          if (!isObject(other)) continue;
          const schema = textMember(other, 'value-path') ?? '';
          const expected = objectPath(schema);
          const path = textMember(value, 'itemValuePath') ?? '';
          if (path === expected) continue;
          const member = Object.hasOwn(value, 'itemValuePath') ? ['itemValuePath'] : [];
          const edits: Edit[] =
            expected === ''
              ? [{ place: below(place, 'itemValuePath'), remove: true }]
              : [{ place, update: { itemValuePath: expected } }];
          const fix = { title: 'Take the path of `x-ms-dynamic-schema`', safe: false, edits };
          const related = [
            { node: extension.node, member: ['x-ms-dynamic-schema'], message: 'The other form.' },
          ];
          const here = { ...below(place, ...member), related, fix };
          if (expected === '') report({ ...here, message: 'root', params: {} });
          else report({ ...here, message: 'differs', params: { schema, expected } });
        }
      },
    };
  },
});
