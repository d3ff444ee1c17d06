import { oauthFlows } from '../../oauth-flows.js';
import { defineRule } from '../../rule.js';

export const oauthPasswordFlow = defineRule({
  id: 'security/oauth-password-flow',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    password:
      'The password flow hands the password of the user to the caller. Describe the authorization code flow.',
  },
  docs: {
    summary: 'The password flow of OAuth is not used.',
    reason:
      'The caller gets the password itself and with it all that the user may do; a second factor is not possible. It must not be used (RFC 9700, section 2.4).',
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
        password:
          tokenUrl: https://login.example.com/token
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
      const flow = oauthFlows(node, version).find(({ name }) => name === 'password');
      if (flow === undefined) return;
      const place = version === '2.0' ? { node, member: ['flow'] } : flow.place;
      report({ ...place, message: 'password', params: {} });
    },
  }),
});
