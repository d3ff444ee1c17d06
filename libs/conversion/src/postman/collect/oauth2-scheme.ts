import type { JsonObject } from '@connectory/definition';
import type { AuthValue } from '../model.js';
import { keptSettings, textOf, type SchemeDraft } from './build-scheme.js';

type Flow = 'authorizationCode' | 'implicit' | 'password' | 'clientCredentials';

const flows = new Map<string, Flow>(
  Object.entries({
    authorization_code: 'authorizationCode',
    authorization_code_with_pkce: 'authorizationCode',
    implicit: 'implicit',
    password_credentials: 'password',
    password: 'password',
    client_credentials: 'clientCredentials',
  } as const),
);
const needsAuthorization: readonly Flow[] = ['authorizationCode', 'implicit'];
const needsToken: readonly Flow[] = ['authorizationCode', 'password', 'clientCredentials'];

/**
 * OAuth 2.0 as one flow. Without its URLs a flow is nothing that OpenAPI can say: the token that such a collection
 * sends is then a bearer token.
 */
export function buildOauth2(values: ReadonlyMap<string, AuthValue>): SchemeDraft {
  const authorizationUrl = textOf(values, 'authUrl');
  const tokenUrl = textOf(values, 'accessTokenUrl');
  const grantType = textOf(values, 'grant_type', 'grantType');
  const flow = flows.get(grantType) ?? guessFlow(authorizationUrl, tokenUrl);
  const lacks =
    (needsAuthorization.includes(flow) && authorizationUrl === '') ||
    (needsToken.includes(flow) && tokenUrl === '');
  if (lacks) {
    return {
      name: 'oauth2Auth',
      scheme: {
        type: 'http',
        scheme: 'bearer',
        'x-connectory-auth': {
          type: 'oauth2',
          ...(grantType === '' ? {} : { grantType }),
          ...keptSettings(values),
        },
      },
      finding: {
        code: 'postman/oauth2-without-urls',
        severity: 'warning',
        message:
          'The OAuth 2.0 settings lack the URLs to get a token from; a bearer token takes their place.',
        params: { grantType },
      },
    };
  }
  const refreshUrl = textOf(values, 'refreshTokenUrl');
  const urls: JsonObject = {
    ...(needsAuthorization.includes(flow) ? { authorizationUrl: legalUrl(authorizationUrl) } : {}),
    ...(needsToken.includes(flow) ? { tokenUrl: legalUrl(tokenUrl) } : {}),
    ...(refreshUrl === '' ? {} : { refreshUrl: legalUrl(refreshUrl) }),
  };
  const scopes = textOf(values, 'scope')
    .split(/[\s,]+/)
    .filter((scope) => scope !== '');
  const isTemplate = [authorizationUrl, tokenUrl, refreshUrl].some((url) => url.includes('{{'));
  const notes: JsonObject = {
    type: 'oauth2',
    ...(flows.has(grantType) || grantType === '' ? {} : { grantType }),
    ...(grantType.endsWith('pkce') ? { pkce: true } : {}),
    ...keptSettings(values),
    ...(isTemplate ? { authorizationUrl, tokenUrl } : {}),
  };
  return {
    name: 'oauth2Auth',
    scheme: {
      type: 'oauth2',
      flows: { [flow]: { ...urls, scopes: Object.fromEntries(scopes.map((scope) => [scope, ''])) } },
      ...(Object.keys(notes).length > 1 ? { 'x-connectory-auth': notes } : {}),
    },
    ...(isTemplate
      ? {
          finding: {
            code: 'postman/oauth2-url-unresolved',
            severity: 'warning',
            message:
              'A URL of the OAuth 2.0 settings has a variable without a value; a placeholder takes its place.',
          } as const,
        }
      : {}),
  };
}

function guessFlow(authorizationUrl: string, tokenUrl: string): Flow {
  if (authorizationUrl !== '' && tokenUrl !== '') return 'authorizationCode';
  return authorizationUrl === '' ? 'clientCredentials' : 'implicit';
}

/** A URL that a validator takes: variables without a value become a reserved host or their name. */
function legalUrl(url: string): string {
  return url
    .replace(/^\{\{[^{}]*\}\}/, 'https://example.com')
    .replace(/^([a-z]+:\/\/)\{\{[^{}]*\}\}/i, '$1example.com')
    .replace(/\{\{([^{}]*)\}\}/g, '$1')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]+/g, (characters) => encodeURIComponent(characters));
}
