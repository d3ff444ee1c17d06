import { isObject } from '@connectory/definition';
import { asLabel, wordsOf } from '../../name-words.js';
import { defineRule } from '../../rule.js';

export const parameterSummaryMissing = defineRule({
  id: 'certification/parameter-summary-missing',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: 'The parameter `{name}` has no title. Add `x-ms-summary` with the words that people shall read.',
  },
  docs: {
    summary: 'Each parameter has a title in `x-ms-summary`.',
    reason: 'The title labels the field that people fill in; without it they read the technical name.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      parameters:
        - name: pageSize
          in: query
          schema:
            type: integer
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      parameters:
        - name: pageSize
          in: query
          x-ms-summary: Page Size
          schema:
            type: integer
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Parameter: (node) => {
      const { name, schema, 'x-ms-summary': title } = node.value;
      if (node.ref !== null || (title !== undefined && (typeof title !== 'string' || title.trim() !== '')))
        return;
      // A body is shown by its properties, and what is internal is not shown.
      if (
        typeof name !== 'string' ||
        node.value['in'] === 'body' ||
        node.value['x-ms-visibility'] === 'internal'
      )
        return;
      if (
        isObject(schema) &&
        (schema['x-ms-summary'] !== undefined || schema['x-ms-visibility'] === 'internal')
      )
        return;
      const suggestion = asLabel(wordsOf(name));
      const fix = {
        title: `Add the title “${suggestion}”`,
        safe: true,
        edits: [{ place: { node }, update: { 'x-ms-summary': suggestion } }],
      };
      report({
        node,
        member: title === undefined ? [] : ['x-ms-summary'],
        message: 'missing',
        params: { name },
        ...(suggestion === '' ? {} : { fix }),
      });
    },
  }),
});
