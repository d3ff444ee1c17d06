import { onTitle } from '../../on-title.js';
import { defineRule } from '../../rule.js';

const atEnd = /\s*[.,:;!][.,:;!\s]*$/;

export const summaryPunctuation = defineRule({
  id: 'certification/summary-punctuation',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    end: 'A name is no sentence. Remove the `{end}` at its end.',
  },
  docs: {
    summary: 'Names of operations and fields do not end with punctuation.',
    reason: 'They stand in lists and forms beside others that have none.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      summary: Get all texts.
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
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) =>
    onTitle(({ text, node, member }) => {
      const end = atEnd.exec(text.slice(-20))?.[0];
      if (end === undefined || end.length === text.length) return;
      const edits = [{ place: { node }, update: { [member]: text.slice(0, -end.length) } }];
      const fix = { title: `Remove “${end}”`, safe: true, edits };
      report({ node, member: [member], message: 'end', params: { end: end.trim() }, fix });
    }),
});
