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
    case 'asap':
      return nearest(type, { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, values);
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

function buildApiKey(values: ReadonlyMap<string, AuthValue>): SchemeDraft {
  const place = textOf(values, 'in') === 'query' ? 'query' : 'header';
  const name = textOf(values, 'key') || (place === 'query' ? 'api_key' : 'X-API-Key');
  return { name: 'apiKeyAuth', scheme: { type: 'apiKey', in: place, name } };
}

/** Settings that say how to sign, kept for whoever can: names of algorithms, realms, services. */
const settings =
  'algorithm realm qop addTokenTo signatureMethod version region service addParamsToHeader headerPrefix'.split(
    ' ',
  );

function nearest(type: string, scheme: JsonObject, values: ReadonlyMap<string, AuthValue>): SchemeDraft {
  const kept = settings.flatMap((name): [string, JsonValue][] => {
    const value = values.get(name)?.value;
    return value === undefined || value === null || value === '' ? [] : [[name, value]];
  });
  const safeType = type.replace(/[^\w.-]+/g, '_') || 'custom';
  return {
    name: `${safeType}Auth`,
    scheme: { ...scheme, 'x-connectory-auth': { type, ...Object.fromEntries(kept) } },
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
