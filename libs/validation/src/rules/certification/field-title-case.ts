import { asTitleCase } from '../../letter-case.js';
import { onTitle } from '../../on-title.js';
import { defineRule } from '../../rule.js';

/** What is longer is no title. */
const longest = 200;

export const fieldTitleCase = defineRule({
  id: 'certification/field-title-case',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    title: 'The title of the field is not written like one. Write “{suggestion}”.',
  },
  docs: {
    summary: 'The titles of parameters and properties have capitals like titles.',
    reason: 'They stand before the fields of forms, beside those of other connectors, which are written so.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      parameters:
        - name: size
          in: query
          x-ms-summary: Page size
          schema:
            type: integer
      responses:
        '200':
          description: The texts
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      parameters:
        - name: size
          in: query
          x-ms-summary: Page Size
          schema:
            type: integer
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) =>
    onTitle(({ text, node, member }) => {
      if (member !== 'x-ms-summary' || text.length > longest) return;
      const suggestion = asTitleCase(text);
      if (suggestion === text) return;
      const edits = [{ place: { node }, update: { [member]: suggestion } }];
      const fix = { title: `Write “${suggestion}”`, safe: true, edits };
      report({ node, member: [member], message: 'title', params: { suggestion }, fix });
    }),
});
