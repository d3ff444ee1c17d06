import { asSentenceCase, isTitleCase, startsSmall, upperFirst } from '../../letter-case.js';
import { defineRule } from '../../rule.js';

/** What is longer is no summary. */
const longest = 200;

export const summarySentenceCase = defineRule({
  id: 'certification/summary-sentence-case',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    title: 'The summary is written like a title. Write it like a sentence: “{suggestion}”.',
    small: 'The summary begins with a small letter. Begin with a capital.',
  },
  docs: {
    summary: 'Summaries of operations are written like sentences.',
    reason:
      'They stand in lists beside those of other connectors, which are: a capital in front, and for names only.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      summary: Get All New Texts
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
      summary: Get all new texts
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) => ({
    Operation: (node) => {
      const { summary } = node.value;
      if (typeof summary !== 'string' || summary.length > longest) return;
      const place = { node, member: ['summary'] };
      const edit = (text: string) => [{ place: { node }, update: { summary: text } }];
      if (startsSmall(summary)) {
        const fix = { title: 'Begin with a capital', safe: true, edits: edit(upperFirst(summary)) };
        report({ ...place, message: 'small', params: {}, fix });
      } else if (isTitleCase(summary)) {
        const suggestion = asSentenceCase(summary);
        // Which of the words are names is not known.
        const fix = { title: `Write “${suggestion}”`, safe: false, edits: edit(suggestion) };
        report({ ...place, message: 'title', params: { suggestion }, fix });
      }
    },
  }),
});
