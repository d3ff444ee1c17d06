import { defineRule, having } from '../../rule.js';

export const allowEmptyValueMisplaced = defineRule({
  id: 'connector/allow-empty-value-misplaced',
  severity: 'warning',
  // In 2.0 the structure layer does not know it elsewhere.
  formats: ['3.0', '3.1'],
  messages: {
    misplaced: '`allowEmptyValue` says nothing about a parameter in the {location}. Remove it.',
  },
  docs: {
    summary: 'Only query parameters may be allowed to be empty.',
    reason:
      'A name without a value can only be written in a query (OpenAPI, Parameter Object, `allowEmptyValue`: “This is valid only for `query` parameters”).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: Accept-Language
          in: header
          allowEmptyValue: true
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: language
          in: query
          allowEmptyValue: true
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Parameter: having(['allowEmptyValue'], (node) => {
      const { allowEmptyValue, in: location } = node.value;
      if (typeof allowEmptyValue !== 'boolean' || typeof location !== 'string' || location === 'query')
        return;
      const place = { node, member: ['allowEmptyValue'] };
      const fix = {
        title: 'Remove what says nothing',
        safe: true,
        edits: [{ place, remove: true as const }],
      };
      report({ ...place, message: 'misplaced', params: { location }, fix });
    }),
  }),
});
