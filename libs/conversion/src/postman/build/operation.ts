import { appendPointer, type JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { CollectedSecurity } from '../collect/security-schemes.js';
import type { Folder } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { compact } from '../prune/compact.js';
import { cleanSummary } from '../read/clean-text.js';
import type { SchemaPool } from '../schema/schema-pool.js';
import { createFieldHome } from './field-home.js';
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
  const target = appendPointer('/paths', plan.path.text, plan.method);
  const [first] = plan.requests;
  const { folder, name } = first.source;
  const security = buildSecurity(plan.requests, context.security);
  const isDefaultSecurity = JSON.stringify(security) === JSON.stringify(context.defaultSecurity);
  const urls = plan.servers.map(({ url }) => url);
  const isDefaultServer = urls.length === 0 || (urls.length === 1 && urls[0] === context.defaultServer);
  const ids = plan.requests.flatMap(({ source }) => source.id ?? []);
  const responses = buildResponses(plan, context.schemas, recorder, target);
  const carried = carriedBySecurity(security, context.security.schemes);
  const homeOf = createFieldHome(plan, carried, responses, target);

  plan.requests.forEach((request, index) => {
    const serverIndex = isDefaultServer ? 0 : urls.indexOf(request.server?.url ?? '');
    const server = request.server
      ? appendPointer(isDefaultServer ? '' : target, 'servers', Math.max(0, serverIndex))
      : target;
    recordRequest(request, { operation: target, server }, index === 0, recorder);
  });
  return {
    ...compact({
      tags: [
        ...new Set(
          plan.requests.flatMap(({ source }) => (source.folder ? context.tagOf(source.folder) : [])),
        ),
      ],
      summary: cleanSummary(name) || `${first.method} ${plan.path.text}`,
      description: describe(plan.requests),
      operationId: context.idOf(plan),
      parameters: buildParameters(plan, homeOf, recorder, target),
      requestBody: buildRequestBody(plan, context.schemas, recorder, target),
    }),
    responses,
    ...(isDefaultSecurity ? {} : { security }),
    ...(isDefaultServer ? {} : { servers: plan.servers.map(buildServer) }),
    ...(first.method.toLowerCase() === plan.method ? {} : { 'x-connectory-method': first.method }),
    ...compact({ 'x-connectory-folder': folder?.path ?? [], 'x-connectory-source-ids': ids }),
  };
}

/** The first request's description; where several requests are one operation, each under its name. */
function describe(requests: readonly NormalRequest[]): string {
  const described = requests.filter(({ source }) => source.description !== '');
  const texts = new Set(described.map(({ source }) => source.description));
  if (texts.size <= 1) return described[0]?.source.description ?? '';
  return described.map(({ source }) => `**${source.name}**\n\n${source.description}`).join('\n\n');
}

/** The different ways in which the requests authenticate, as alternatives. */
function buildSecurity(requests: readonly NormalRequest[], security: CollectedSecurity): JsonObject[] {
  const ways = new Map(
    requests.map((request) => {
      const names = security.namesFor(request);
      return [names.join(' '), names] as const;
    }),
  );
  const [only] = ways.values();
  if (ways.size === 1 && only?.length === 0) return [];
  return [...ways.values()].map((names) => Object.fromEntries(names.map((name) => [name, []])));
}

/** `header x-key`, `query key`: what the security schemes put into a request. */
function carriedBySecurity(security: readonly JsonObject[], schemes: JsonObject): ReadonlySet<string> {
  // A parameter that only one of several alternatives carries must stay a parameter.
  if (security.length !== 1) return new Set();
  const carried = Object.keys(security[0] as JsonObject).flatMap((name) => {
    const scheme = schemes[name] as JsonObject | undefined;
    const isKey = scheme?.['type'] === 'apiKey';
    return isKey ? [`${scheme['in'] as string} ${(scheme['name'] as string).toLowerCase()}`] : [];
  });
  return new Set(carried);
}
