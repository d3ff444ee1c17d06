import { templateShape } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const pathDiffersInCase = defineRule({
  id: 'connector/path-differs-in-case',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    same: '`{path}` and `{other}` differ only in capital letters. Merge them, or change one.',
  },
  docs: {
    summary: 'No two paths differ only in capital letters.',
    reason:
      'Paths are compared letter by letter (RFC 3986, section 6.2.2.1), but many gateways and hosts of connectors do not, and call either operation for both.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages: {}
  /Languages: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages: {}
  /languages/all: {}
`,
  },
  create: ({ report }) => ({
    Paths: (node) => {
      const first = new Map<string, string>();
      for (const path in node.value) {
        if (!path.startsWith('/')) continue;
        const key = path.toLowerCase();
        const other = first.get(key);
        if (other === undefined) first.set(key, path);
        // Those that differ in the names of variables are no two paths at all, which the structure layer says.
        else if (templateShape(path) !== templateShape(other)) {
          const related = [{ node, member: [other], message: 'The other path.' }];
          report({ node, member: [path], message: 'same', params: { path, other }, related });
        }
      }
    },
  }),
});
