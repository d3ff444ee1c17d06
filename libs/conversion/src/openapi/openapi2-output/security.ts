import { isArray, isObject, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { differencesHint } from '../hints.js';
import { setMember } from '../map-members.js';
import { restore } from '../return-trip/restore.js';
import { buildOauth2 } from './oauth2.js';
import { extensionsOf } from './parameters.js';

/** `securityDefinitions`, by the names that they have in 2.0. */
export function buildSecurityDefinitions(context: DowngradeContext): JsonObject {
  const schemes = valueAt(context.root, '/components/securitySchemes');
  const definitions: Record<string, JsonValue> = {};
  if (!isObject(schemes)) return definitions;
  for (const name of Object.keys(schemes)) {
    const source = context.at('/components/securitySchemes', name);
    const oldName = schemeName(name, context);
    const target = context.at('/securityDefinitions', oldName);
    const found = resolve(schemes[name], source, context);
    const definition = found ? buildDefinition(found.value, context, found.pointer, target) : null;
    if (!found || !definition) continue;
    context.map(source, target);
    const written = { ...definition, ...extensionsOf(found.value, context) };
    setMember(definitions, oldName, restore(written, found.value[differencesHint], context));
  }
  return definitions;
}

const schemeName = (name: string, context: DowngradeContext) =>
  context.origin?.names.get(`/securitySchemes/${name}`) ?? name;

function buildDefinition(
  scheme: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject | null {
  const description: JsonObject =
    typeof scheme['description'] === 'string' ? { description: scheme['description'] } : {};
  switch (scheme['type']) {
    case 'http':
      if (typeof scheme['scheme'] === 'string' && /^basic$/i.test(scheme['scheme']))
        return { type: 'basic', ...description };
      return buildAuthorizationHeader(scheme, context, source, target);
    case 'apiKey': {
      const { name, in: place } = scheme;
      if (typeof name === 'string' && (place === 'query' || place === 'header'))
        return { type: 'apiKey', ...description, name, in: place };
      if (context.origin) return { type: 'apiKey', ...description };
      context.lose(source, 'openapi/cookie', 'OpenAPI 2.0 has no API keys in cookies.');
      return null;
    }
    case 'oauth2':
      return buildOauth2(scheme, description, context, source, target);
    default:
      context.lose(
        source,
        'openapi/security-scheme',
        'OpenAPI 2.0 knows basic authentication, API keys and OAuth 2.0, and nothing else.',
      );
      return null;
  }
}

/** A bearer token is, seen from outside, the value of a header. */
function buildAuthorizationHeader(
  scheme: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const name = typeof scheme['scheme'] === 'string' ? scheme['scheme'] : 'bearer';
  context.merge(context.at(source, 'scheme'), context.at(target, 'description'));
  context.report({
    code: 'openapi/bearer-as-api-key',
    severity: 'info',
    message: `OpenAPI 2.0 has no ${name} authentication. It became an API key in the header Authorization: enter the value with “${name} ” in front.`,
    params: { scheme: name },
    pointer: source,
  });
  const said = typeof scheme['description'] === 'string' ? `${scheme['description']}\n\n` : '';
  return {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    description: `${said}The value begins with “${name} ”.`,
  };
}

/** Security requirements without the schemes that are lost; alternatives of which nothing is left go. */
export function buildSecurity(
  security: JsonValue | undefined,
  definitions: JsonObject,
  context: DowngradeContext,
  source: string,
): JsonValue | undefined {
  if (!isArray(security)) return undefined;
  const seen = new Set<string>();
  const kept = security.flatMap((requirement, index) => {
    if (!isObject(requirement)) return [];
    const at = context.at(source, index);
    const entries = Object.entries(requirement).flatMap(([name, scopes]): [string, JsonValue][] => {
      const oldName = schemeName(name, context);
      if (context.origin) return [[oldName, scopes]];
      if (!Object.hasOwn(definitions, oldName)) {
        context.lose(
          context.at(at, name),
          'openapi/security-scheme',
          'There is no security definition of this name in OpenAPI 2.0.',
        );
        return [];
      }
      return [[oldName, knownScopes(scopes, definitions[oldName], context, context.at(at, name))]];
    });
    if (context.origin) return [Object.fromEntries<JsonValue>(entries)];
    const key = JSON.stringify(entries);
    if (seen.has(key) || (entries.length === 0 && Object.keys(requirement).length > 0)) return [];
    seen.add(key);
    return [Object.fromEntries<JsonValue>(entries)];
  });
  // Nothing left of real requirements: an empty list would say that there never were any.
  return kept.length === 0 && security.length > 0 ? undefined : kept;
}

/** OAuth 2.0 asks for scopes that its definition lists, others for none (certification rules). */
function knownScopes(
  scopes: JsonValue,
  definition: JsonValue | undefined,
  context: DowngradeContext,
  source: string,
): JsonValue {
  const known = isObject(definition) && isObject(definition['scopes']) ? definition['scopes'] : {};
  const wanted = isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [];
  const left = [...new Set(wanted)].filter((scope) => Object.hasOwn(known, scope));
  if (left.length < wanted.length)
    context.lose(
      source,
      'openapi/unknown-scope',
      'The security definition does not list the scope that is asked for.',
    );
  return left;
}
