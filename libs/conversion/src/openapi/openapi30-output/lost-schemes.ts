import { isArray, isObject, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';

/** A security scheme that OpenAPI 3.0 does not know. */
export const isLostScheme = (scheme: JsonValue | undefined) =>
  isObject(scheme) && scheme['type'] === 'mutualTLS';

/** OpenAPI 3.1 may name roles of any scheme, 3.0 the scopes of these two types only (Security Requirement Object). */
const hasNoScopes = (scheme: JsonValue | undefined) =>
  isObject(scheme) &&
  typeof scheme['type'] === 'string' &&
  !['oauth2', 'openIdConnect'].includes(scheme['type']);

/** Security requirements without the schemes that are lost; alternatives of which nothing is left go. */
export function keepKnownRequirements(
  node: JsonObject,
  context: DowngradeContext,
  source: string,
): JsonObject {
  const { security } = node;
  if (!isArray(security)) return node;
  const schemes = valueAt(context.root, '/components/securitySchemes');
  if (!isObject(schemes)) return node;
  const isLost = (name: string) => Object.hasOwn(schemes, name) && isLostScheme(schemes[name]);
  const takesNone = (name: string, scopes: JsonValue | undefined) =>
    context.origin === null && isArray(scopes) && scopes.length > 0 && hasNoScopes(schemes[name]);
  const isChanged = (item: JsonValue) =>
    isObject(item) && Object.keys(item).some((name) => isLost(name) || takesNone(name, item[name]));
  if (!security.some(isChanged)) return node;
  const kept = security.flatMap((requirement, index): JsonValue[] => {
    if (!isObject(requirement)) return [requirement];
    const names = Object.keys(requirement);
    const left = names.filter((name) => !isLost(name));
    for (const name of names)
      if (isLost(name))
        context.lose(
          context.at(source, 'security', index, name),
          'openapi/mutual-tls',
          'OpenAPI 3.0 cannot say that clients identify themselves by a certificate.',
        );
    if (left.length === 0 && names.length > 0) return [];
    const scopesOf = (name: string): JsonValue => {
      const scopes = requirement[name]!;
      if (!takesNone(name, scopes)) return scopes;
      context.lose(
        context.at(source, 'security', index, name),
        'openapi/unknown-scope',
        'OpenAPI 3.0 asks for scopes of OAuth 2.0 and OpenID Connect only.',
      );
      return [];
    };
    return [Object.fromEntries(left.map((name) => [name, scopesOf(name)]))];
  });
  return { ...node, security: kept };
}
