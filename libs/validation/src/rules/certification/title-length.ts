import { defineRule } from '../../rule.js';

const longest = 30;

export const titleLength = defineRule({
  id: 'certification/title-length',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    long: 'The title has {length} characters, and at most 30 are shown. Shorten it.',
    empty: 'The title is empty. Give the connector a name.',
  },
  docs: {
    summary: 'The title has at most 30 characters.',
    reason: 'It is the name by which people look for the connector, and longer ones are cut off in lists.',
    bad: `openapi: 3.1.0
info:
  title: Analytics for Texts of Every Kind and Language
  version: '1.0'
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
`,
  },
  create: ({ report }) => ({
    Info: (node) => {
      const { title } = node.value;
      if (typeof title !== 'string') return;
      const place = { node, member: ['title'] };
      if (title.trim() === '') report({ ...place, message: 'empty', params: {} });
      else if (title.length > longest)
        report({ ...place, message: 'long', params: { length: title.length } });
    },
  }),
});
