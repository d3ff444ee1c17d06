import { defineRule } from '../../rule.js';
import { securitySchemes } from '../../security-schemes.js';

export const securitySchemeUndefined = defineRule({
  id: 'structure/security-scheme-undefined',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    undefined: 'There is no security scheme `{name}`. Define it in `{place}`, or correct the name.',
  },
  docs: {
    summary: 'Security requirements name schemes that are defined.',
    reason:
      'Otherwise nobody knows how to sign in (OpenAPI, Security Requirement Object: “Each name MUST correspond to a security scheme”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
security:
  - apiKey: []
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
security:
  - apiKey: []
components:
  securitySchemes:
    apiKey:
      type: apiKey
      in: header
      name: Ocp-Apim-Subscription-Key
`,
  },
  create: (context) => {
    const { place, has } = securitySchemes(context);
    return {
      SecurityRequirement: (node) => {
        for (const name of Object.keys(node.value)) {
          if (!has(name))
            context.report({ node, member: [name], message: 'undefined', params: { name, place } });
        }
      },
    };
  },
});
