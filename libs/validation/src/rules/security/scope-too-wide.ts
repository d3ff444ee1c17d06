import { isObject } from '@connectory/definition';
import { oauthFlows } from '../../oauth-flows.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

/** Names that mean everything, as such or as the last step of a URL: `full_access`, `api:*`, `https://…/admin`. */
const everything =
  /^(?:api[:.]|https?:.*\/\.?)?(?:\*|all|root|superuser|full|full[-_. ]?(?:access|control)|admin(?:istrator)?)$/i;

export const scopeTooWide = defineRule({
  id: 'security/scope-too-wide',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    only: 'The only scope, `{scope}`, gives access to everything. Name narrower ones, and ask for those that operations need.',
  },
  docs: {
    summary: 'There are scopes for less than everything.',
    reason:
      'A token opens what its scopes open. Where the only scope stands for all there is, each connection may do all there is, whatever it is made for (RFC 9700, section 2.3).',
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
        clientCredentials:
          tokenUrl: https://login.example.com/token
          scopes:
            '*': Everything
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
        clientCredentials:
          tokenUrl: https://login.example.com/token
          scopes:
            texts.read: Read texts
            texts.write: Create and change texts
`,
  },
  create: ({ report, version }) => ({
    SecurityScheme: (node) => {
      for (const { value, place } of oauthFlows(node, version)) {
        const scopes = isObject(value['scopes'])
          ? Object.keys(value['scopes']).filter((name) => !name.startsWith('x-'))
          : [];
        if (scopes.length === 0 || !scopes.every((scope) => everything.test(scope))) continue;
        const scope = scopes[0]!;
        report({ ...below(place, 'scopes', scope), message: 'only', params: { scope } });
      }
    },
  }),
});
