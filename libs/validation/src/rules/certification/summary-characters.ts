import { onTitle } from '../../on-title.js';
import { defineRule } from '../../rule.js';

/** Hyphens, apostrophes, commas and the like are part of sentences. */
const unusual = /[^\p{L}\p{M}\p{N}\p{Zs}()\-–’',.:;?!&%+#]/u;

export const summaryCharacters = defineRule({
  id: 'certification/summary-characters',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    character: '`{character}` is not shown well in a name. Use letters, digits, spaces and parentheses.',
  },
  docs: {
    summary: 'Names of operations and fields are made of words.',
    reason:
      'They are shown in lists and forms, and parts of flows are named after them, where slashes, braces, quotes and the like have another meaning.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      summary: Get texts / translations
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
      summary: Get texts (or translations)
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) =>
    onTitle(({ text, node, member }) => {
      const character = unusual.exec(text)?.[0];
      if (character !== undefined)
        report({ node, member: [member], message: 'character', params: { character } });
    }),
});
