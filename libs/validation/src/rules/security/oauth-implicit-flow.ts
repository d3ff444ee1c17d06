import { oauthFlows } from '../../oauth-flows.js';
import { defineRule } from '../../rule.js';

export const oauthImplicitFlow = defineRule({
  id: 'security/oauth-implicit-flow',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    implicit: 'The implicit flow hands tokens over in URLs. Describe the authorization code flow.',
  },
  docs: {
    summary: 'The implicit flow of OAuth is not used.',
    reason:
      'Its tokens stand in the URL that the browser is sent to, in its history and in logs, and they cannot be renewed without the user (RFC 9700, section 2.1.2).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  securitySchemes:
    account:
      type: oauth2
      flows:
        implicit:
          authorizationUrl: https://login.example.com/authorize
          scopes: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  securitySchemes:
    account:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://login.example.com/authorize
          tokenUrl: https://login.example.com/token
          scopes: {}
`,
  },
  create: ({ report, version }) => ({
    SecurityScheme: (node) => {
      const flows = oauthFlows(node, version);
      const implicit = flows.find(({ name }) => name === 'implicit');
      // Beside the better flow it is there for those who cannot do otherwise.
      if (implicit === undefined || flows.some(({ name }) => name === 'authorizationCode')) return;
      const place = version === '2.0' ? { node, member: ['flow'] } : implicit.place;
      report({ ...place, message: 'implicit', params: {} });
    },
  }),
});
