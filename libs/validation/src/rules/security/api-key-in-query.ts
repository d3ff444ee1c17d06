import { defineRule } from '../../rule.js';

export const apiKeyInQuery = defineRule({
  id: 'security/api-key-in-query',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    query: 'The API key `{name}` is sent in the URL. If the API takes it in a header as well, describe that.',
  },
  docs: {
    summary: 'API keys are sent in headers.',
    reason:
      'URLs are written to logs and histories, by servers, proxies and browsers, and the key with them (RFC 6750, section 5.3, says so of bearer tokens).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  securitySchemes:
    key:
      type: apiKey
      in: query
      name: key
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Key
`,
  },
  create: ({ report }) => ({
    SecurityScheme: (node) => {
      const { type, in: location, name } = node.value;
      if (type !== 'apiKey' || location !== 'query') return;
      const params = { name: typeof name === 'string' ? name : '' };
      report({ node, member: ['in'], message: 'query', params });
    },
  }),
});
