import { isCredentialName } from '../../credential-names.js';
import { defineRule } from '../../rule.js';

export const credentialAsParameter = defineRule({
  id: 'security/credential-as-parameter',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    parameter:
      'The parameter `{name}` carries a credential. Describe it as a security scheme, so that connections hold it.',
  },
  docs: {
    summary: 'Credentials are described as security schemes.',
    reason:
      'What is a parameter is filled in for each call, stands in flows, logs and forms for everybody to read, and changes nowhere at once. A security scheme has its secret in the connection, sealed (Security Scheme Object).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      parameters:
        - name: X-Api-Key
          in: header
          required: true
          schema:
            type: string
      responses:
        '200':
          description: The texts
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
security:
  - key: []
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Api-Key
`,
  },
  create: ({ report }) => ({
    Parameter: (node) => {
      const { name, in: location } = node.value;
      if (location !== 'header' && location !== 'query') return;
      // In a query it is a word of the API: a permission, a document, a header to be sent on.
      if (typeof name !== 'string' || (location === 'query' && name.toLowerCase() === 'authorization'))
        return;
      if (isCredentialName(name)) report({ node, member: ['name'], message: 'parameter', params: { name } });
    },
  }),
});
