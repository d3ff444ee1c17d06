import { onTitle } from '../../on-title.js';
import { defineRule } from '../../rule.js';

const longest = 80;

export const summaryTooLong = defineRule({
  id: 'certification/summary-too-long',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    long: 'This has {length} characters, and at most 80 are shown. Shorten it, and say the rest in the description.',
  },
  docs: {
    summary: 'Names of operations and fields have at most 80 characters.',
    reason: 'They stand in lists, in forms and on the steps of a flow, where longer ones are cut off.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      summary: Get all texts that have been handed in so far together with their language and their subjects
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
      description: Gives back the texts that have been handed in, with their language and their subjects.
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) =>
    onTitle(({ text, node, member }) => {
      if (text.length > longest)
        report({ node, member: [member], message: 'long', params: { length: text.length } });
    }),
});
