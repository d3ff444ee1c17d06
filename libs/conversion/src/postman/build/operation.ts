import { appendPointer, type JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { CollectedSecurity } from '../collect/security-schemes.js';
import type { Folder } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { cleanSummary } from '../read/clean-text.js';
import type { SchemaPool } from '../schema/schema-pool.js';
import { createParameterTest } from './field-home.js';
import type { JsonDraft } from './json-draft.js';
import { buildParameters } from './parameters.js';
import { recordRequest } from './record-request.js';
import { buildRequestBody } from './request-body.js';
import { buildResponses } from './responses.js';
import { buildServer } from './servers.js';

/** What an operation needs to know of the rest of the definition. */
export interface OperationContext {
  readonly security: CollectedSecurity;
  /** The security that holds where an operation says nothing. */
  readonly defaultSecurity: readonly JsonObject[];
  /** The URL of the server that holds where an operation says nothing. */
  readonly defaultServer: string | null;
  readonly schemas: SchemaPool;
  readonly tagOf: (folder: Folder) => string;
  readonly idOf: (plan: OperationPlan) => string;
}

export function buildOperation(
  plan: OperationPlan,
  context: OperationContext,
  recorder: Recorder,
): JsonObject {
  const target = recorder.keepsJournal ? appendPointer('/paths', plan.path.text, plan.method) : '';
  const [first] = plan.requests;
  const { folder, name } = first.source;
  const security = buildSecurity(plan.requests, context.security);
  const isDefaultServer =
    plan.servers.length === 0 ||
    (plan.servers.length === 1 && plan.servers[0]?.url === context.defaultServer);
  const responses = buildResponses(plan, context.schemas, recorder, target);
  const carried = carriedBySecurity(security, context.security.schemes);
  const isParameter = createParameterTest(plan, carried, responses, target, recorder);
  if (recorder.keepsJournal) recordRequests(plan, isDefaultServer, target, recorder);
  const parameters = buildParameters(plan, isParameter, recorder, target);
  const requestBody = buildRequestBody(plan, context.schemas, recorder, target);

  const operation: JsonDraft = {};
  const tags = tagsOf(plan.requests, context);
  if (tags.length > 0) operation['tags'] = tags;
  operation['summary'] = cleanSummary(name) || `${first.method} ${plan.path.text}`;
  const description = describe(plan.requests);
  if (description !== '') operation['description'] = description;
  operation['operationId'] = context.idOf(plan);
  if (parameters.length > 0) operation['parameters'] = parameters;
  if (requestBody !== undefined) operation['requestBody'] = requestBody;
  operation['responses'] = responses;
  if (!isSameSecurity(security, context.defaultSecurity)) operation['security'] = security;
  if (!isDefaultServer) operation['servers'] = plan.servers.map(buildServer);
  if (first.method.toLowerCase() !== plan.method) operation['x-connectory-method'] = first.method;
  if (folder) operation['x-connectory-folder'] = folder.path;
  const ids = idsOf(plan.requests);
  if (ids.length > 0) operation['x-connectory-source-ids'] = ids;
  return operation;
}

/** Tells the ledger where the requests of the operation at `target` went, and their servers. */
function recordRequests(
  { requests, servers, path }: OperationPlan,
  isDefaultServer: boolean,
  target: string,
  recorder: Recorder,
): void {
  const pathParameters = path.parameters.flatMap(({ fixed }, index) => (fixed === null ? [index] : []));
  requests.forEach((request, index) => {
    const url = request.server?.url;
    const at = isDefaultServer ? 0 : servers.findIndex((server) => server.url === url);
    const server = request.server
      ? appendPointer(isDefaultServer ? '' : target, 'servers', Math.max(0, at))
      : target;
    recordRequest(request, { operation: target, server, pathParameters }, index === 0, recorder);
  });
}

function tagsOf(requests: readonly NormalRequest[], { tagOf }: OperationContext): string[] {
  const tags = new Set<string>();
  for (const { source } of requests) if (source.folder) tags.add(tagOf(source.folder));
  return [...tags];
}

function idsOf(requests: readonly NormalRequest[]): string[] {
  const ids: string[] = [];
  for (const { source } of requests) if (source.id !== null) ids.push(source.id);
  return ids;
}

/** The first request's description; where several requests are one operation, each under its name. */
function describe(requests: readonly NormalRequest[]): string {
  const [only, ...others] = requests;
  if (only !== undefined && others.length === 0) return only.source.description;
  const described = requests.filter(({ source }) => source.description !== '');
  const texts = new Set(described.map(({ source }) => source.description));
  if (texts.size <= 1) return described[0]?.source.description ?? '';
  return described.map(({ source }) => `**${source.name}**\n\n${source.description}`).join('\n\n');
}

/** The different ways in which the requests authenticate, as alternatives. */
function buildSecurity(requests: readonly NormalRequest[], security: CollectedSecurity): JsonObject[] {
  const ways: JsonObject[] = [];
  for (const request of requests) {
    const way: JsonDraft = {};
    for (const name of security.namesFor(request)) way[name] = [];
    if (!ways.some((known) => isSameWay(known, way))) ways.push(way);
  }
  return ways.length === 1 && Object.keys(ways[0]!).length === 0 ? [] : ways;
}

const isSameSecurity = (first: readonly JsonObject[], second: readonly JsonObject[]): boolean =>
  first.length === second.length && first.every((way, index) => isSameWay(way, second[index]!));

/** Whether both name the same schemes. */
function isSameWay(first: JsonObject, second: JsonObject): boolean {
  const names = Object.keys(first);
  return names.length === Object.keys(second).length && names.every((name) => Object.hasOwn(second, name));
}

/** `header x-key`, `query key`: what the security schemes put into a request. */
function carriedBySecurity(security: readonly JsonObject[], schemes: JsonObject): ReadonlySet<string> {
  // A parameter that only one of several alternatives carries must stay a parameter.
  if (security.length !== 1) return nothing;
  let carried: Set<string> | null = null;
  for (const name of Object.keys(security[0]!)) {
    const scheme = schemes[name] as JsonObject | undefined;
    if (scheme?.['type'] !== 'apiKey') continue;
    carried ??= new Set();
    carried.add(`${scheme['in'] as string} ${(scheme['name'] as string).toLowerCase()}`);
  }
  return carried ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();
