import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { extensionsOf, loseUnknown, pick } from './extensions.js';
import type { SourceDocument } from './source-document.js';

const flowNames = new Map<JsonValue | undefined, string>(
  Object.entries({
    implicit: 'implicit',
    password: 'password',
    application: 'clientCredentials',
    accessCode: 'authorizationCode',
  }),
);
const known = new Set([
  'type',
  'description',
  'name',
  'in',
  'flow',
  'authorizationUrl',
  'tokenUrl',
  'scopes',
]);

export function buildSecuritySchemes(document: SourceDocument, recorder: Recorder): JsonObject {
  const definitions = document.root['securityDefinitions'];
  if (!isObject(definitions)) return {};
  return Object.fromEntries(
    Object.entries(definitions).map(([name, scheme]): [string, JsonValue] => {
      const target = document.securitySchemes.get(name) ?? name;
      const source = appendPointer('/securityDefinitions', name);
      recorder.map(source, appendPointer('/components/securitySchemes', target));
      if (!isObject(scheme)) return [target, scheme];
      loseUnknown(scheme, known, recorder, source);
      return [target, { ...buildScheme(scheme, recorder, source), ...extensionsOf(scheme, document) }];
    }),
  );
}

function buildScheme(scheme: JsonObject, recorder: Recorder, source: string): JsonObject {
  const description = pick(scheme, ['description']);
  switch (scheme['type']) {
    case 'basic':
      return { type: 'http', scheme: 'basic', ...description };
    case 'oauth2': {
      const flow = flowNames.get(scheme['flow']) ?? 'implicit';
      const urls = pick(scheme, [
        ...(flow === 'implicit' || flow === 'authorizationCode' ? ['authorizationUrl'] : []),
        ...(flow === 'implicit' ? [] : ['tokenUrl']),
      ]);
      const scopes = isObject(scheme['scopes']) ? scheme['scopes'] : {};
      const named = Object.entries(scopes).filter(([, text]) => typeof text === 'string');
      for (const [name, text] of Object.entries(scopes)) {
        if (typeof text === 'string') continue;
        recorder.lose(
          appendPointer(source, 'scopes', name),
          'openapi/scope-without-text',
          'A scope has a text; OpenAPI 3.1 has no place for anything else among the scopes.',
        );
      }
      return {
        type: 'oauth2',
        ...description,
        flows: { [flow]: { ...urls, scopes: Object.fromEntries(named) } },
      };
    }
    default:
      return pick(scheme, ['type', 'description', 'name', 'in']);
  }
}

/** Security requirements under the names that the schemes have in 3.1. */
export function renameSecurity(security: JsonValue, document: SourceDocument): JsonValue {
  if (!Array.isArray(security)) return security;
  return security.map((requirement: JsonValue) =>
    isObject(requirement)
      ? Object.fromEntries(
          Object.entries(requirement).map(([name, scopes]) => [
            document.securitySchemes.get(name) ?? name,
            scopes,
          ]),
        )
      : requirement,
  );
}
