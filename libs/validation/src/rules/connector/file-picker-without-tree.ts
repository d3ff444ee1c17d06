import { placeOfExtension, textMember } from '../../extensions/extension-facts.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /files:
    get:
      operationId: ListFiles
      responses:
        '200':
          description: The files
components:
  parameters:
    file:
      name: file
      in: query
      schema:
        type: string
      x-ms-dynamic-values:
        capability: file-picker
${rest}`;

export const filePickerWithoutTree = defineRule({
  id: 'connector/file-picker-without-tree',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: 'The file picker has no `x-ms-dynamic-tree`. Add one that opens and browses the folders.',
  },
  docs: {
    summary: 'A field with a file picker says how folders are opened and browsed.',
    reason:
      'Newer designers build the picker from `x-ms-dynamic-tree`; without it the field is a plain text.',
    bad: document(''),
    good: document(`      x-ms-dynamic-tree:
        open:
          operationId: ListFiles
          itemValuePath: id
          itemTitlePath: name
`),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-dynamic-values')) {
          if (textMember(extension.value, 'capability') !== 'file-picker') continue;
          if (Object.hasOwn(extension.node.value, 'x-ms-dynamic-tree')) continue;
          report({ ...placeOfExtension(extension), message: 'missing', params: {} });
        }
      },
    };
  },
});
