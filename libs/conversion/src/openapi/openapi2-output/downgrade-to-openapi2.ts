import { valueAt, type JsonObject } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { downgradeSchema } from '../downgrade-schema/downgrade-schema.js';
import { differencesHint, isHint } from '../hints.js';
import { restore } from '../return-trip/restore.js';
import { settleStrayRefs } from './settle-stray-refs.js';
import { settleDeepRefs } from '../return-trip/settle-deep-refs.js';
import { addressMembers, readAddress } from './address.js';
import { buildDefinitions, buildParameterDefinitions, buildResponseDefinitions } from './definitions.js';
import { buildExternalDocs, buildInfo, buildTags } from './info.js';
import { extensionsOf } from './parameters.js';
import { mostUsedAddress } from './most-used-address.js';
import { buildPaths } from './paths.js';
import { buildSecurity, buildSecurityDefinitions } from './security.js';

/**
 * A canonical definition as OpenAPI 2.0, within the rules that custom connectors of Power Platform and Logic Apps hold
 * it to, as far as a conversion can. A definition that was 2.0 before comes back as it was.
 */
export function downgradeToOpenapi2(context: DowngradeContext): JsonObject {
  const { root, origin } = context;
  context.merge('/openapi', '/swagger');
  for (const key of Object.keys(root)) {
    if (isHint(key)) context.merge(context.at('', key), '');
    else if (key.startsWith('x-')) context.map(context.at('', key), context.at('', key));
  }
  for (const key of ['info', 'tags', 'externalDocs', 'security']) context.map(`/${key}`, `/${key}`);
  const preferred = origin ? null : mostUsedAddress(root, context);
  const address = readAddress(root['servers'], preferred, context);
  const securityDefinitions = buildSecurityDefinitions(context);
  const definitions = buildDefinitions(context);
  const parameters = buildParameterDefinitions(context);
  const responses = buildResponseDefinitions(context);
  const paths = buildPaths({ address, securityDefinitions, parameters }, context);
  const security = buildSecurity(root['security'], securityDefinitions, context, '/security');
  const tags = buildTags(root['tags'], context);
  const docs = buildExternalDocs(root['externalDocs'], context, '/externalDocs');
  noteLostMembers(context);
  const built: JsonObject = {
    swagger: '2.0',
    info: buildInfo(root['info'], context),
    ...addressMembers(address),
    ...(origin?.consumes === undefined ? {} : { consumes: origin.consumes }),
    ...(origin?.produces === undefined ? {} : { produces: origin.produces }),
    paths,
    ...filled({ definitions, parameters, responses, securityDefinitions }),
    ...(security === undefined ? {} : { security }),
    ...(tags === undefined ? {} : { tags }),
    ...(docs ? { externalDocs: docs } : {}),
    ...extensionsOf(root, context),
  };
  const settled = settleDeepRefs(built, context, (schema, pointer, name) => ({
    pointer: `/definitions/${name}`,
    value: downgradeSchema(schema, context, pointer, context.at('/definitions', name)),
  }));
  return restore(settleStrayRefs(settled, context), root[differencesHint], context);
}

const filled = (sections: Readonly<Record<string, JsonObject>>): JsonObject =>
  Object.fromEntries(Object.entries(sections).filter(([, section]) => Object.keys(section).length > 0));

const lostSections: readonly (readonly [string, string, string])[] = [
  ['links', 'openapi/links', 'OpenAPI 2.0 has no links between operations.'],
  ['callbacks', 'openapi/callbacks', 'OpenAPI 2.0 has no callbacks.'],
];

/** Sections that have no home in 2.0: what refers to them was written out, or lost. */
function noteLostMembers(context: DowngradeContext): void {
  if (context.root['webhooks'] !== undefined)
    context.lose('/webhooks', 'openapi/webhooks', 'OpenAPI 2.0 has no webhooks.');
  if (context.root['jsonSchemaDialect'] !== undefined)
    context.lose(
      '/jsonSchemaDialect',
      'openapi/not-in-2-0',
      'OpenAPI 2.0 has its own dialect of JSON Schema.',
    );
  for (const [section, code, reason] of lostSections)
    if (valueAt(context.root, `/components/${section}`) !== undefined)
      context.lose(`/components/${section}`, code, reason);
  for (const section of ['requestBodies', 'headers', 'examples', 'pathItems'])
    if (valueAt(context.root, `/components/${section}`) !== undefined)
      context.merge(`/components/${section}`, '/paths');
}
