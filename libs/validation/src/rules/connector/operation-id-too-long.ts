import { defineRule } from '../../rule.js';

/** What hosts of connectors take; published connectors keep to it. */
const most = 80;

export const operationIdTooLong = defineRule({
  id: 'connector/operation-id-too-long',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    long: 'This operationId has {length} characters. Keep it within {most}.',
  },
  docs: {
    summary: 'An `operationId` has at most 80 characters.',
    reason:
      'It is the name of the operation in flows, formulas and addresses, some of which are limited in length.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      operationId: ListAllLanguagesThatTextsMayBeWrittenInTogetherWithTheirNamesInTheLanguageOfTheCaller
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
      operationId: ListLanguages
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Operation: (node) => {
      const { operationId } = node.value;
      if (typeof operationId !== 'string' || operationId.length <= most) return;
      report({
        node,
        member: ['operationId'],
        message: 'long',
        params: { length: operationId.length, most },
      });
    },
  }),
});
