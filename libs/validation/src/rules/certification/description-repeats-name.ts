import { onTitle } from '../../on-title.js';
import { defineRule } from '../../rule.js';

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export const descriptionRepeatsName = defineRule({
  id: 'certification/description-repeats-name',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    same: 'The description says no more than the name. Say what it is for, what it takes and what it gives back.',
  },
  docs: {
    summary: 'A description says more than the name that stands above it.',
    reason: 'Both are shown together. A repetition takes space and answers no question.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      summary: Get all texts
      description: Get all texts.
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
      summary: Get all texts
      description: Gives back the texts that have been handed in, newest first.
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) =>
    onTitle(({ text, node, member }) => {
      const { description } = node.value;
      if (typeof description !== 'string' || description.length > text.length * 2 + 10) return;
      if (letters(description) === letters(text))
        report({
          node,
          member: ['description'],
          message: 'same',
          params: {},
          related: [{ node, member: [member], message: 'The name.' }],
        });
    }),
});
