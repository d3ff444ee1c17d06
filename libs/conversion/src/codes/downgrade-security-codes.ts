import type { JsonObject } from '@connectory/definition';
import type { ConversionCode } from './conversion-code.js';
import { openapi } from './example-sources.js';

/** A definition that is converted to OpenAPI 2.0, with these members of its operation and of itself. */
const to2 = (operation: JsonObject, members: JsonObject = {}) => ({
  to: '2.0' as const,
  source: openapi('3.1.0', operation, members),
});
const scheme = (value: JsonObject) => to2({}, { components: { securitySchemes: { account: value } } });
const token = 'https://login.example.com/token';

/** The codes of security schemes that are written in OpenAPI 3.0 and 2.0. */
export const downgradeSecurityCodes = [
  {
    code: 'openapi/bearer-as-api-key',
    severity: 'info',
    isLoss: false,
    title: 'A token in the header Authorization became an API key',
    meaning:
      'OpenAPI 2.0 knows no bearer tokens. An API key in the header `Authorization` is the same on the wire, but nobody adds the word in front.',
    remedy: 'Enter the value of a connection with `Bearer ` in front.',
    example: scheme({ type: 'http', scheme: 'bearer' }),
  },
  {
    code: 'openapi/cookie',
    severity: 'warning',
    isLoss: true,
    title: 'A parameter or a key in a cookie is left out',
    meaning: 'OpenAPI 2.0 has no cookies. Without it, calls may be refused.',
    remedy: 'If the API takes the value as a header or in the query, too, describe that.',
    example: scheme({ type: 'apiKey', in: 'cookie', name: 'session' }),
  },
  {
    code: 'openapi/mutual-tls',
    severity: 'warning',
    isLoss: true,
    title: 'Certificates of clients are left out',
    meaning: 'OpenAPI 3.0 cannot say that whoever calls identifies themselves by a certificate.',
    remedy: 'Say it in the description of the API.',
    example: {
      to: '3.0',
      source: openapi('3.1.0', {}, { components: { securitySchemes: { account: { type: 'mutualTLS' } } } }),
    },
  },
  {
    code: 'openapi/oauth2-without-url',
    severity: 'info',
    isLoss: true,
    title: 'An OAuth 2.0 flow without absolute URLs is left out',
    meaning: 'OpenAPI 2.0 wants the absolute URLs at which a flow authorises and hands out tokens.',
    remedy: 'Write the whole URLs.',
    example: scheme({ type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: {} } } }),
  },
  {
    code: 'openapi/security-scheme',
    severity: 'warning',
    isLoss: true,
    title: 'OpenAPI 2.0 has no such security scheme',
    meaning:
      'It knows basic authentication, API keys and OAuth 2.0. Without the scheme, nobody is asked for credentials.',
    remedy: 'If the API takes one of the three, describe that one.',
    example: scheme({ type: 'openIdConnect', openIdConnectUrl: 'https://login.example.com/' }),
  },
  {
    code: 'openapi/several-oauth2-flows',
    severity: 'warning',
    isLoss: true,
    title: 'All OAuth 2.0 flows but one are left out',
    meaning: 'A security definition of OpenAPI 2.0 has one flow.',
    remedy: 'Describe the other flows as schemes of their own.',
    example: scheme({
      type: 'oauth2',
      flows: {
        clientCredentials: { tokenUrl: token, scopes: {} },
        password: { tokenUrl: token, scopes: {} },
      },
    }),
  },
  {
    code: 'openapi/unknown-scope',
    severity: 'info',
    isLoss: true,
    title: 'A scope that is not listed is left out',
    meaning:
      'An operation asks for a scope that its security scheme does not list, or for a role of a scheme that is neither OAuth 2.0 nor OpenID Connect, which OpenAPI 3.1 alone allows.',
    remedy: 'List the scope, or ask for another one.',
    example: to2(
      { security: [{ account: ['text.read'] }] },
      {
        components: {
          securitySchemes: {
            account: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: token, scopes: {} } } },
          },
        },
      },
    ),
  },
] as const satisfies readonly ConversionCode[];
