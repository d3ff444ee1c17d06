import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { differencesHint } from '../hints.js';
import { impliedBodyTypes, impliedFormTypes, impliedResponseTypes } from '../implied-media-types.js';
import { mediaTypes } from '../openapi2/source-document.js';
import { restore } from '../return-trip/restore.js';
import { sameValue } from '../return-trip/difference.js';
import { readServer, type Address } from './address.js';
import { buildExternalDocs } from './info.js';
import { buildParameter, extensionsOf } from './parameters.js';
import { fitPathParameters, type OwnParameter } from './path-parameters.js';
import { buildBodyParameters, type BodyParameters } from './request-body.js';
import { buildResponses, type Produced } from './responses.js';
import { buildSecurity } from './security.js';

/** What an operation needs to know besides itself. */
export interface OperationSurroundings {
  readonly path: string;
  readonly method: string;
  /** Parameters of the path item, as they are in 2.0. */
  readonly shared: readonly JsonObject[];
  /** Parameters that a query in the path turned into. */
  readonly fromPath: readonly JsonObject[];
  readonly address: Address;
  readonly securityDefinitions: JsonObject;
  readonly nameOperation: (base: string) => string;
  readonly resolveShared: (parameter: JsonObject) => JsonObject;
}

export function buildOperation(
  operation: JsonObject,
  around: OperationSurroundings,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  context.map(source, target);
  const parameters = readParameters(operation, around, context, source, target);
  const from = context.at(source, 'requestBody');
  const takesBody = context.origin !== null || !['get', 'head'].includes(around.method);
  if (!takesBody && operation['requestBody'] !== undefined)
    context.lose(
      from,
      'openapi/body-of-get',
      'In custom connectors of OpenAPI 2.0 a GET request has no body.',
    );
  const listAt = context.at(target, 'parameters');
  const body = buildBodyParameters(
    takesBody ? operation['requestBody'] : undefined,
    context,
    from,
    listAt,
    parameters.length,
  );
  const all = [...parameters, ...body.parameters];
  const { responses, produced } = buildResponses(
    operation['responses'],
    context,
    context.at(source, 'responses'),
    context.at(target, 'responses'),
  );
  if (operation['callbacks'] !== undefined)
    context.lose(context.at(source, 'callbacks'), 'openapi/callbacks', 'OpenAPI 2.0 has no callbacks.');
  const security = buildSecurity(
    operation['security'],
    around.securityDefinitions,
    context,
    context.at(source, 'security'),
  );
  const consumes = consumedBy(body, context);
  const produces = producedBy(produced, context);
  const written: JsonObject = {
    ...describe(operation, context, source),
    ...operationId(operation, around, context, source, target),
    ...(consumes === null ? {} : { consumes }),
    ...(produces === null ? {} : { produces }),
    ...(all.length > 0 ? { parameters: all } : {}),
    responses,
    ...schemesOf(operation, around.address, context, source, target),
    ...(typeof operation['deprecated'] === 'boolean' ? { deprecated: operation['deprecated'] } : {}),
    ...(security === undefined ? {} : { security }),
    ...extensionsOf(operation, context),
  };
  return restore(written, operation[differencesHint], context);
}

function readParameters(
  operation: JsonObject,
  around: OperationSurroundings,
  context: DowngradeContext,
  source: string,
  target: string,
): readonly JsonObject[] {
  const given = isArray(operation['parameters']) ? operation['parameters'] : [];
  const own: OwnParameter[] = [];
  given.forEach((parameter, index) => {
    const from = context.at(source, 'parameters', index);
    const built = buildParameter(parameter, context, from, context.at(target, 'parameters', own.length));
    if (built) own.push({ parameter: built, source: from });
  });
  return fitPathParameters(own, around, context, source, target);
}

function describe(operation: JsonObject, context: DowngradeContext, source: string): JsonObject {
  const { tags, summary, description, externalDocs } = operation;
  const names = isArray(tags) ? [...new Set(tags.filter((tag) => typeof tag === 'string'))] : null;
  const docs = buildExternalDocs(externalDocs, context, context.at(source, 'externalDocs'));
  return {
    ...(names === null ? {} : { tags: names }),
    ...(typeof summary === 'string' ? { summary } : {}),
    ...(typeof description === 'string' ? { description } : {}),
    ...(docs ? { externalDocs: docs } : {}),
  };
}

/** Importers find operations by their ids, so each has one of its own (certification rules, OperationIdRequired). */
function operationId(
  operation: JsonObject,
  { path, method, nameOperation }: OperationSurroundings,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const given = operation['operationId'];
  if (context.origin) return typeof given === 'string' ? { operationId: given } : {};
  const words = `${method} ${path}`.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const made = words
    .map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join('');
  const base = typeof given === 'string' && given !== '' ? given : made;
  const id = nameOperation(base);
  if (id !== given) context.setDefault(context.at(source, 'operationId'), context.at(target, 'operationId'));
  return { operationId: id };
}

/** `consumes` of the operation; `null` where the document's own, or what goes without saying, says it already. */
function consumedBy(body: BodyParameters, context: DowngradeContext): readonly string[] | null {
  if (body.parameters.length === 0) return null;
  if (!context.origin) return body.consumes;
  const inherited = mediaTypes(context.origin.consumes) ?? [];
  const implied = body.isForm ? impliedFormTypes(inherited, body.hasFile) : impliedBodyTypes(inherited);
  return sameValue(implied, body.consumes) ? null : body.consumes;
}

function producedBy(produced: readonly Produced[], context: DowngradeContext): readonly string[] | null {
  const inherited = mediaTypes(context.origin?.produces) ?? [];
  const isImplied = ({ types, isFile }: Produced) => {
    const implied = impliedResponseTypes(inherited, isFile);
    return implied.length <= types.length && implied.every((type, index) => types[index] === type);
  };
  if (context.origin && produced.every(isImplied)) return null;
  const types = [...new Set(produced.flatMap((response) => response.types))];
  return types.length > 0 ? types : null;
}

/** The addresses of servers, for people. */
const addressText = (servers: readonly JsonValue[]): string =>
  servers
    .flatMap((server) =>
      isObject(server) && typeof server['url'] === 'string' ? [server['url'].slice(0, 100)] : [],
    )
    .slice(0, 3)
    .join(', ') || 'none';

function schemesOf(
  operation: JsonObject,
  address: Address,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const { servers } = operation;
  if (!isArray(servers) || servers.length === 0) return {};
  const from = context.at(source, 'servers');
  const schemes = new Set<string>();
  let isElsewhere = false;
  for (const server of servers) {
    const read = readServer(server, context);
    if (read && read.host === address.host && read.basePath === address.basePath)
      for (const scheme of read.schemes) schemes.add(scheme);
    else isElsewhere = true;
  }
  if (isElsewhere)
    context.lose(
      from,
      'openapi/several-servers',
      `OpenAPI 2.0 names one host and base path for the whole document; this operation stands at ${addressText(servers)}.`,
    );
  const list = [...schemes];
  if (list.length === 0 || (!context.origin && sameValue(list, address.schemes))) {
    if (!isElsewhere) context.merge(from, target);
    return {};
  }
  context.merge(from, context.at(target, 'schemes'));
  return { schemes: list };
}
