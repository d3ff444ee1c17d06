import { defineRule } from '../../rule.js';

export const titleEnd = defineRule({
  id: 'certification/title-end',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    end: 'The title ends with `{end}`. Let it end with a letter or a digit.',
  },
  docs: {
    summary: 'The title ends with a letter or a digit.',
    reason:
      'Whatever follows is not part of a name, and mostly there by mistake: a full stop, a space, a line end.',
    bad: `openapi: 3.1.0
info:
  title: 'Text Analytics.'
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
      // Longer ends are cut off in parts.
      const end = /[^\p{L}\p{N}]+$/u.exec(title.slice(-20))?.[0];
      // A remark in parentheses tells connectors of the same name apart.
      if (end === undefined || end === title || (end.endsWith(')') && title.includes('('))) return;
      const edits = [{ place: { node }, update: { title: title.slice(0, -end.length) } }];
      const fix = { title: `Remove “${end}”`, safe: true, edits };
      report({ node, member: ['title'], message: 'end', params: { end }, fix });
    },
  }),
});
