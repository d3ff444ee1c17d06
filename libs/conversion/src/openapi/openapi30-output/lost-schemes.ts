import { isArray, isObject, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';

/** A security scheme that OpenAPI 3.0 does not know. */
export const isLostScheme = (scheme: JsonValue | undefined) =>
  isObject(scheme) && scheme['type'] === 'mutualTLS';

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
  if (!security.some((item) => isObject(item) && Object.keys(item).some(isLost))) return node;
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
    return [Object.fromEntries(left.map((name) => [name, requirement[name]!]))];
  });
  return { ...node, security: kept };
}
