import { isArray, isObject, type JsonObject } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { readAddress } from './address.js';

/** Flow of 3.1 → flow of 2.0 and the URLs that it needs; custom connectors prefer the first. */
const flows = [
  ['authorizationCode', 'accessCode', ['authorizationUrl', 'tokenUrl']],
  ['implicit', 'implicit', ['authorizationUrl']],
  ['password', 'password', ['tokenUrl']],
  ['clientCredentials', 'application', ['tokenUrl']],
] as const;

/** An OAuth 2.0 scheme with the one flow that OpenAPI 2.0 has room for; `null` if it has none that can be used. */
export function buildOauth2(
  scheme: JsonObject,
  description: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject | null {
  const given = isObject(scheme['flows']) ? scheme['flows'] : {};
  let chosen: JsonObject | null = null;
  for (const [name, flow, urls] of flows) {
    const details = given[name];
    if (!isObject(details)) continue;
    const at = context.at(source, 'flows', name);
    if (chosen) {
      context.lose(
        at,
        'openapi/several-oauth2-flows',
        'A security definition of OpenAPI 2.0 has one OAuth 2.0 flow.',
      );
      continue;
    }
    const addresses = urls.flatMap((url): [string, string][] => {
      const address = absoluteUrl(details[url], context);
      return address === null ? [] : [[url, address]];
    });
    if (addresses.length < urls.length && !context.origin) {
      context.lose(
        at,
        'openapi/oauth2-without-url',
        'OpenAPI 2.0 wants absolute URLs for the steps of an OAuth 2.0 flow.',
      );
      continue;
    }
    const scopes = isObject(details['scopes']) ? details['scopes'] : {};
    const named = Object.entries(scopes).map(([scope, text]) => [
      scope,
      typeof text === 'string' ? text : '',
    ]);
    context.map(at, target);
    if (details['refreshUrl'] !== undefined)
      context.lose(
        context.at(at, 'refreshUrl'),
        'openapi/not-in-2-0',
        'OpenAPI 2.0 has no URL to refresh tokens at.',
      );
    chosen = {
      type: 'oauth2',
      ...description,
      flow,
      ...Object.fromEntries(addresses),
      scopes: Object.fromEntries(named) as JsonObject,
    };
  }
  if (!chosen)
    context.lose(
      source,
      'openapi/security-scheme',
      'There is no OAuth 2.0 flow here that OpenAPI 2.0 could name.',
    );
  return chosen;
}

function absoluteUrl(value: JsonObject[string] | undefined, context: DowngradeContext): string | null {
  if (typeof value !== 'string') return null;
  if (context.origin || /^[a-z][a-z\d+.-]*:\/\/[^\s/]+\S*$/i.test(value)) return value;
  const { servers } = context.root;
  const address = isArray(servers)
    ? readAddress(servers.slice(0, 1), null, { ...context, lose: () => undefined, merge: () => undefined })
    : null;
  if (!address || address.host === '' || !value.startsWith('/') || /\s/.test(value)) return null;
  return `${address.schemes[0] ?? 'https'}://${address.host}${value}`;
}
