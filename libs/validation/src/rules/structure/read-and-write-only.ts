import { defineRule, having } from '../../rule.js';

export const readAndWriteOnly = defineRule({
  id: 'structure/read-and-write-only',
  severity: 'error',
  formats: ['3.0'],
  messages: {
    both: 'This is both `readOnly` and `writeOnly`, so it is neither sent nor received. Remove one of them.',
  },
  docs: {
    summary: 'Nothing is both read-only and write-only.',
    reason:
      'It would appear in no request and no response (OpenAPI 3.0, Schema Object: “A property MUST NOT be marked as both `readOnly` and `writeOnly` being true”).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      readOnly: true
      writeOnly: true
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      readOnly: true
`,
  },
  create: ({ report }) => ({
    Schema: having(['writeOnly'], (node) => {
      const { readOnly, writeOnly } = node.value;
      if (readOnly === true && writeOnly === true && node.ref === null)
        report({ node, member: ['writeOnly'], message: 'both', params: {} });
    }),
  }),
});
