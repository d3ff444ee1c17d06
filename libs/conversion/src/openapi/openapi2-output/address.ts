import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';

/** What OpenAPI 2.0 has in place of servers. */
export interface Address {
  readonly host: string;
  readonly basePath: string;
  readonly schemes: readonly string[];
}

const nowhere: Address = { host: '', basePath: '', schemes: [] };

/**
 * The host, base path and schemes of `preferred`, or else of the first server that OpenAPI 2.0 can name; the schemes of others
 * with the same host and base path join it, the rest is lost.
 */
export function readAddress(
  servers: JsonValue | undefined,
  preferred: Address | null,
  context: DowngradeContext,
): Address {
  if (!isArray(servers)) return preferred ?? nowhere;
  const read = servers.map((server) => readServer(server, context));
  const first = preferred ?? read.find((address) => address !== null);
  const schemes: string[] = [];
  servers.forEach((server, index) => {
    const address = read[index];
    const at = context.at('/servers', index);
    if (!address || !first || address.host !== first.host || address.basePath !== first.basePath) {
      context.lose(
        at,
        'openapi/several-servers',
        'OpenAPI 2.0 names one host and base path for the whole document.',
      );
      return;
    }
    for (const scheme of address.schemes) if (!schemes.includes(scheme)) schemes.push(scheme);
    context.merge(at, '');
    if (isObject(server)) noteServerLosses(server, at, context);
  });
  if (!first) return nowhere;
  return { ...first, schemes: schemes.length > 0 ? schemes : first.schemes };
}

function noteServerLosses(server: JsonObject, at: string, context: DowngradeContext): void {
  if (server['description'] !== undefined)
    context.lose(
      context.at(at, 'description'),
      'openapi/not-in-2-0',
      'OpenAPI 2.0 does not describe servers.',
    );
  if (isObject(server['variables']) && Object.keys(server['variables']).length > 0)
    context.lose(
      context.at(at, 'variables'),
      'openapi/server-variables',
      'OpenAPI 2.0 has no variables in addresses; their default values stand in the address.',
    );
}

export function readServer(server: JsonValue, context: DowngradeContext): Address | null {
  if (!isObject(server) || typeof server['url'] !== 'string') return null;
  const variables = isObject(server['variables']) ? server['variables'] : {};
  const url = server['url'].trim().replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return isObject(variable) && typeof variable['default'] === 'string' ? variable['default'] : whole;
  });
  const match = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)([^?#]*)/i.exec(url);
  if (!match) return readRelative(url);
  const [, scheme = '', authority = '', path = ''] = match;
  const host = authority.replace(/^.*@/, '');
  const allowed = context.origin ? ['http', 'https', 'ws', 'wss'] : ['http', 'https'];
  const isUsable = allowed.includes(scheme.toLowerCase()) && /^[^{}/ :\\]+(?::\d+)?$/.test(host);
  return isUsable ? { host, basePath: basePathOf(path), schemes: [scheme.toLowerCase()] } : null;
}

function readRelative(url: string): Address | null {
  const path = url.replace(/^(?:\/\/[^/]*|\.+(?=\/|$))/, '').replace(/[?#].*$/s, '');
  return url.includes('{') ? null : { host: '', basePath: basePathOf(path), schemes: [] };
}

function basePathOf(path: string): string {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `/${bare}`;
}

/** The members of the document that say the address. */
export function addressMembers({ host, basePath, schemes }: Address): JsonObject {
  return {
    ...(host === '' ? {} : { host }),
    ...(basePath === '' ? {} : { basePath }),
    ...(schemes.length === 0 ? {} : { schemes }),
  };
}
