import { isArray, isObject, type JsonObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';
import { securitySchemes } from '../../security-schemes.js';

export const securityScopeUndefined = defineRule({
  id: 'structure/security-scope-undefined',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    undefined:
      'The security scheme `{name}` has no scope `{scope}`. Add it to the scopes of the scheme, or correct the name.',
  },
  docs: {
    summary: 'Security requirements name scopes that the OAuth 2 scheme lists.',
    reason:
      'A scope that is not listed is asked for by nobody who signs in, so the call is refused (OpenAPI, OAuth Flow Object, `scopes`: the available scopes).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
security:
  - login: [text.read]
components:
  securitySchemes:
    login:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://login.example.com/token
          scopes:
            texts.read: Read texts
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
security:
  - login: [texts.read]
components:
  securitySchemes:
    login:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://login.example.com/token
          scopes:
            texts.read: Read texts
`,
  },
  create: (context) => {
    const schemes = securitySchemes(context);
    const scopesOf = new Map<string, ReadonlySet<string> | null>();
    const availableScopes = (name: string) => {
      let scopes = scopesOf.get(name);
      if (scopes === undefined) {
        const scheme = schemes.get(name);
        scopes = scheme?.['type'] === 'oauth2' ? new Set(listedScopes(scheme)) : null;
        scopesOf.set(name, scopes);
      }
      return scopes;
    };
    return {
      SecurityRequirement: (node) => {
        for (const [name, values] of Object.entries(node.value)) {
          const available = isArray(values) && values.length > 0 ? availableScopes(name) : null;
          if (available === null || !isArray(values)) continue;
          for (const [index, scope] of values.entries()) {
            if (typeof scope !== 'string' || available.has(scope)) continue;
            context.report({ node, member: [name, index], message: 'undefined', params: { name, scope } });
          }
        }
      },
    };
  },
});

/** The scopes of a scheme: 2.0 has one flow, 3.x several. */
function listedScopes({ scopes, flows }: JsonObject): string[] {
  const all = [
    scopes,
    ...(isObject(flows) ? Object.values(flows).map((flow) => isObject(flow) && flow['scopes']) : []),
  ];
  return all.flatMap((one) => (isObject(one) ? Object.keys(one) : []));
}
