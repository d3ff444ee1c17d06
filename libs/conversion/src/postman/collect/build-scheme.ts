import type { JsonObject, JsonValue } from '@connectory/definition';
import type { NewFinding } from '../../recorder.js';
import type { Auth, AuthValue } from '../model.js';
import { buildOauth2 } from './oauth2-scheme.js';

export interface SchemeDraft {
  /** What to call it, if that is free. */
  readonly name: string;
  readonly scheme: JsonObject;
  readonly finding?: Omit<NewFinding, 'pointer'>;
}

type SchemeAuth = Extract<Auth, { kind: 'scheme' }>;

/** The nearest security scheme that OpenAPI has (3.1, section 4.8.27). No value of a credential goes in. */
export function buildScheme(auth: SchemeAuth): SchemeDraft {
  const { type, values } = auth;
  switch (type) {
    case 'basic':
      return { name: 'basicAuth', scheme: { type: 'http', scheme: 'basic' } };
    case 'bearer':
      return { name: 'bearerAuth', scheme: { type: 'http', scheme: 'bearer' } };
    case 'apikey':
      return buildApiKey(values);
    case 'oauth2':
      return buildOauth2(values);
    case 'jwt':
      return nearest(type, isInQuery(values) ? queryToken(values) : bearerToken, values);
    case 'asap':
      return nearest(type, bearerToken, values);
    case 'digest':
      return nearest(type, { type: 'http', scheme: 'digest' }, values);
    case 'oauth1':
      return nearest(type, { type: 'http', scheme: 'OAuth' }, values);
    case 'hawk':
      return nearest(type, { type: 'http', scheme: 'Hawk' }, values);
    case 'ntlm':
      return nearest(type, { type: 'http', scheme: 'NTLM' }, values);
    default:
      return nearest(type, { type: 'apiKey', in: 'header', name: 'Authorization' }, values);
  }
}

const bearerToken: JsonObject = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
const isInQuery = (values: ReadonlyMap<string, AuthValue>) => /query/i.test(textOf(values, 'addTokenTo'));
const queryToken = (values: ReadonlyMap<string, AuthValue>): JsonObject => ({
  type: 'apiKey',
  in: 'query',
  name: textOf(values, 'queryParamKey') || 'token',
});

function buildApiKey(values: ReadonlyMap<string, AuthValue>): SchemeDraft {
  const place = textOf(values, 'in') === 'query' ? 'query' : 'header';
  const name = textOf(values, 'key') || (place === 'query' ? 'api_key' : 'X-API-Key');
  return { name: 'apiKeyAuth', scheme: { type: 'apiKey', in: place, name } };
}

/** Settings that say how to authenticate, kept for whoever can: names of algorithms, realms, services. */
const settings = [
  ...['algorithm', 'alg', 'realm', 'qop', 'signatureMethod', 'version', 'region', 'service'],
  ...['addTokenTo', 'headerPrefix', 'queryParamKey', 'addParamsToHeader', 'addAuthDataToQuery'],
  ...['includePayloadHash', 'includeBodyHash', 'delegation', 'app', 'domain', 'workstation', 'headersToSign'],
  ...['isSecretBase64Encoded', 'iss', 'aud', 'issuer', 'audience', 'resource', 'client_authentication'],
  ...['challengeAlgorithm', 'tokenType'],
];

/** What `values` say that a security scheme cannot; empty values say nothing. */
export function keptSettings(values: ReadonlyMap<string, AuthValue>): JsonObject {
  const kept = settings.flatMap((name): [string, JsonValue][] => {
    const value = values.get(name)?.value;
    const isTelling =
      typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '');
    return isTelling ? [[name, value]] : [];
  });
  return Object.fromEntries(kept);
}

function nearest(type: string, scheme: JsonObject, values: ReadonlyMap<string, AuthValue>): SchemeDraft {
  const safeType = type.replace(/[^\w.-]+/g, '_') || 'custom';
  return {
    name: `${safeType}Auth`,
    scheme: { ...scheme, 'x-connectory-auth': { type, ...keptSettings(values) } },
    finding: {
      code: 'postman/auth-not-expressible',
      severity: 'warning',
      message: `OpenAPI has no security scheme for ${type}; the nearest one takes its place.`,
      params: { type },
    },
  };
}

export function textOf(values: ReadonlyMap<string, AuthValue>, ...names: readonly string[]): string {
  for (const name of names) {
    const value = values.get(name)?.value;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}
