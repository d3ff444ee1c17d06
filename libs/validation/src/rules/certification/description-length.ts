import { defineRule } from '../../rule.js';

const shortest = 30;
const longest = 500;

export const descriptionLength = defineRule({
  id: 'certification/description-length',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: 'The connector has no description. Say in 30 to 500 characters what it is good for.',
    short: 'The description has {length} characters. Say in at least 30 what the connector is good for.',
    long: 'The description has {length} characters. Say in at most 500 what the connector is good for, and the rest in its documentation.',
  },
  docs: {
    summary: 'The description of a connector has 30 to 500 characters.',
    reason:
      'It is shown beside the title wherever connectors are listed: enough to choose by, and not more than is read there.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  description: Analyses texts.
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  description: Finds the language, the mood and the subjects of texts.
paths: {}
`,
  },
  create: ({ report }) => ({
    Info: (node) => {
      const { description } = node.value;
      if (description === undefined) report({ node, message: 'missing', params: {} });
      if (typeof description !== 'string') return;
      const place = { node, member: ['description'] };
      const { length } = description.trim();
      if (length === 0) report({ ...place, message: 'missing', params: {} });
      else if (length < shortest) report({ ...place, message: 'short', params: { length } });
      else if (length > longest) report({ ...place, message: 'long', params: { length } });
    },
  }),
});
