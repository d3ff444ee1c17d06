import type { SecuritySummary } from '@connectory/contracts';
import { placeOf, textOf, type Follow } from './describe-content.js';
import { stringsOf } from './describe-operations.js';
import { isObject, type JsonObject, type JsonValue } from './json.js';
import { httpMethods } from './node-types.js';
import { refFollower } from './references.js';

export interface ConnectorDescription {
  readonly title: string;
  readonly description: string;
  /** Base URLs of the whole definition, variables replaced by their defaults. */
  readonly servers: string[];
  /** Declared tags first, then those that only operations name. */
  readonly tags: string[];
  readonly security: SecuritySummary[];
}

/** What a connector's page says about a canonical definition (OpenAPI 3.1) as a whole. */
export function describeConnector(definition: JsonObject): ConnectorDescription {
  const info = isObject(definition['info']) ? definition['info'] : {};
  return {
    title: textOf(info, 'title'),
    description: textOf(info, 'description') || textOf(info, 'summary'),
    servers: serversOf(definition['servers']),
    tags: tagsOf(definition),
    security: securityOf(definition),
  };
}

/** The addresses of a list of servers, with the defaults of their variables filled in. */
export function serversOf(servers: JsonValue | undefined): string[] {
  if (!Array.isArray(servers)) return [];
  const urls = servers.filter(isObject).map((server) => {
    const variables = isObject(server['variables']) ? server['variables'] : {};
    return textOf(server, 'url').replace(/\{([^{}]*)\}/g, (whole, name: string) => {
      const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return isObject(variable) && typeof variable['default'] === 'string' ? variable['default'] : whole;
    });
  });
  return [...new Set(urls.filter((url) => url !== ''))];
}

function tagsOf(definition: JsonObject): string[] {
  const { tags, paths } = definition;
  const names = new Set(Array.isArray(tags) ? tags.filter(isObject).map((tag) => textOf(tag, 'name')) : []);
  for (const pathItem of isObject(paths) ? Object.values(paths) : []) {
    if (!isObject(pathItem)) continue;
    for (const method of httpMethods) {
      const operation = pathItem[method];
      if (isObject(operation)) for (const name of stringsOf(operation['tags'])) names.add(name);
    }
  }
  names.delete('');
  return [...names];
}

function securityOf(definition: JsonObject): SecuritySummary[] {
  const { components } = definition;
  const schemes = isObject(components) ? components['securitySchemes'] : undefined;
  if (!isObject(schemes)) return [];
  const follow = refFollower(definition);
  return Object.keys(schemes).flatMap((name) => summariseScheme(follow, name, schemes[name]) ?? []);
}

function summariseScheme(follow: Follow, name: string, value: JsonValue | undefined): SecuritySummary | null {
  const scheme = placeOf(follow, value, '')?.value;
  switch (scheme?.['type']) {
    case 'apiKey':
      return { name, type: 'apiKey', label: `API key in ${textOf(scheme, 'in')} ${textOf(scheme, 'name')}` };
    case 'http':
      return { name, type: 'http', label: httpLabel(textOf(scheme, 'scheme')) };
    case 'oauth2': {
      const flows = isObject(scheme['flows']) ? Object.keys(scheme['flows']) : [];
      const listed = flows.filter((flow) => !flow.startsWith('x-')).join(', ');
      return { name, type: 'oauth2', label: listed === '' ? 'OAuth 2.0' : `OAuth 2.0 (${listed})` };
    }
    case 'openIdConnect':
      return { name, type: 'openIdConnect', label: 'OpenID Connect' };
    case 'mutualTLS':
      return { name, type: 'mutualTLS', label: 'Client certificate' };
    default:
      return null;
  }
}

function httpLabel(scheme: string): string {
  if (/^bearer$/i.test(scheme)) return 'Bearer token';
  return scheme === ''
    ? 'HTTP authentication'
    : scheme.charAt(0).toUpperCase() + scheme.slice(1).toLowerCase();
}
