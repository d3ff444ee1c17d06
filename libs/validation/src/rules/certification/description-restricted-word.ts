import { hostProductIn } from '../../host-products.js';
import { defineRule } from '../../rule.js';

export const descriptionRestrictedWord = defineRule({
  id: 'certification/description-restricted-word',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    product:
      'The description names the product `{product}`. Say what the connector is good for, wherever it is used.',
  },
  docs: {
    summary: 'The description does not name what the connector is used in.',
    reason:
      'Where it is read is known to whoever reads it, and the names of such products belong to those who make them.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  description: Finds the language and the mood of texts in Power Automate.
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
      const product = typeof description === 'string' ? hostProductIn(description) : null;
      if (product !== null)
        report({ node, member: ['description'], message: 'product', params: { product } });
    },
  }),
});
