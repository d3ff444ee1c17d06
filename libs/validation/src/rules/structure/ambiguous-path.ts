import { templateShape } from '@connectory/definition';
import { defineRule } from '../../rule.js';

/** A letter, a digit, `-`, `.`, `_` or `~` may be written with a percent sign and is the same (RFC 3986 section 6.2.2.2). */
const decodeUnreserved = (path: string) =>
  path.includes('%')
    ? path.replace(/%(?:2[dDeE]|3\d|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE])/g, decodeURIComponent)
    : path;

export const ambiguousPath = defineRule({
  id: 'structure/ambiguous-path',
  severity: 'error',
  // OpenAPI 2.0 does not forbid it in words, and has published definitions that do it.
  severityIn: { '2.0': 'warning' },
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    ambiguous:
      '`{path}` is the same path as `{other}`: only how they are written differs. Merge them, or change one.',
  },
  docs: {
    summary: 'No two paths differ only in the names of their parameters.',
    reason:
      'A request cannot tell them apart (OpenAPI, Paths Object: “Templated paths with the same hierarchy but different templated names MUST NOT exist as they are identical”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{id}: {}
  /documents/{name}: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{id}: {}
  /documents/by-name/{name}: {}
`,
  },
  create: ({ report }) => ({
    Paths: (node) => {
      const first = new Map<string, string>();
      for (const path of Object.keys(node.value)) {
        if (!path.startsWith('/')) continue;
        if (!/[{%]/.test(path)) continue;
        const shape = templateShape(decodeUnreserved(path));
        const other =
          first.get(shape) ?? (shape !== path && Object.hasOwn(node.value, shape) ? shape : undefined);
        if (other === undefined) first.set(shape, path);
        else {
          const related = [{ node, member: [other], message: 'The other path.' }];
          report({ node, member: [path], message: 'ambiguous', params: { path, other }, related });
        }
      }
    },
  }),
});
