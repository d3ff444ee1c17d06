import { isArray } from '@connectory/definition';
import { defineRule } from '../../rule.js';
import { securitySchemes } from '../../security-schemes.js';

export const securityRequirementValues = defineRule({
  id: 'structure/security-requirement-values',
  severity: 'error',
  formats: ['2.0', '3.0'],
  messages: {
    values: 'The security scheme `{name}` is of type `{type}` and takes no scopes. Leave its list empty.',
  },
  docs: {
    summary: 'Only requirements of OAuth 2 and OpenID Connect list scopes.',
    reason:
      'Other schemes have nothing to choose from (OpenAPI 2.0 and 3.0, Security Requirement Object: “For other security scheme types, the array MUST be empty”; 3.1 allows names of roles).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
security:
  - apiKey: [read]
components:
  securitySchemes:
    apiKey:
      type: apiKey
      in: header
      name: Ocp-Apim-Subscription-Key
`,
    good: `openapi: 3.0.3
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
    const schemes = securitySchemes(context);
    return {
      SecurityRequirement: (node) => {
        for (const [name, values] of Object.entries(node.value)) {
          if (!isArray(values) || values.length === 0) continue;
          const type = schemes.get(name)?.['type'];
          if (typeof type !== 'string' || type === 'oauth2' || type === 'openIdConnect') continue;
          context.report({ node, member: [name], message: 'values', params: { name, type } });
        }
      },
    };
  },
});
