import { isPublicHttp } from '../../base-urls.js';
import { oauthFlows } from '../../oauth-flows.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const members = ['authorizationUrl', 'tokenUrl', 'refreshUrl'];

export const oauthNotHttps = defineRule({
  id: 'security/oauth-not-https',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    insecure: 'The {member} `{url}` is called without encryption. Use https.',
  },
  docs: {
    summary: 'Signing in happens by https.',
    reason:
      'Passwords, codes and tokens are sent to these addresses; OAuth 2.0 demands TLS for them (RFC 6749, sections 3.1 and 3.2).',
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
        authorizationCode:
          authorizationUrl: https://login.example.com/authorize
          tokenUrl: http://login.example.com/token
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
      const owners = oauthFlows(node, version).map((flow) => ({ ...flow, names: members }));
      owners.push({ name: '', value: node.value, place: { node }, names: ['openIdConnectUrl'] });
      for (const { value, place, names } of owners) {
        for (const member of names) {
          const url = value[member];
          if (!isPublicHttp(url)) continue;
          const edits = [{ place, update: { [member]: url.replace(/^http:/i, 'https:') } }];
          const fix = { title: 'Use https', safe: false, edits };
          report({ ...below(place, member), message: 'insecure', params: { member, url }, fix });
        }
      }
    },
  }),
});
