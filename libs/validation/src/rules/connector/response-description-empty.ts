import { defineRule } from '../../rule.js';
import { statusText } from '../../status-texts.js';

export const responseDescriptionEmpty = defineRule({
  id: 'connector/response-description-empty',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    empty: 'The description of the response {response} is empty. Say what it means that this came back.',
  },
  docs: {
    summary: 'The description of a response has text in it.',
    reason:
      'The specification wants a description so that people know what a response tells them (OpenAPI, Response Object); an empty one only silences tools.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      responses:
        '200':
          description: ''
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      responses:
        '200':
          description: The languages
`,
  },
  create: ({ report }) => ({
    Response: (node) => {
      const { description } = node.value;
      if (typeof description !== 'string' || node.ref !== null || description.trim() !== '') return;
      const response = String(node.step.at(-1));
      const suggestion = statusText(node.parent?.type === 'Responses' ? response : '');
      report({
        node,
        member: ['description'],
        message: 'empty',
        params: { response },
        fix: {
          title: `Describe it as “${suggestion}”`,
          safe: true,
          edits: [{ place: { node }, update: { description: suggestion } }],
        },
      });
    },
  }),
});
