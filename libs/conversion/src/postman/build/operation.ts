import { appendPointer, type JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { OperationPlan } from '../collect/group-requests.js';
import type { CollectedSecurity } from '../collect/security-schemes.js';
import type { Folder } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { compact } from '../prune/compact.js';
import { buildParameters } from './parameters.js';
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
  readonly tagOf: (folder: Folder) => string;
  readonly idFor: (request: NormalRequest, method: string, path: string) => string;
}

export function buildOperation(
  plan: OperationPlan,
  context: OperationContext,
  recorder: Recorder,
): JsonObject {
  const target = appendPointer('/paths', plan.path.text, plan.method);
  const [first, ...others] = plan.requests;
  const security = buildSecurity(plan.requests, context.security);
  const isDefaultSecurity = JSON.stringify(security) === JSON.stringify(context.defaultSecurity);
  const urls = plan.servers.map(({ url }) => url);
  const isDefaultServer = urls.length === 0 || (urls.length === 1 && urls[0] === context.defaultServer);
  const ids = plan.requests.flatMap(({ source }) => source.id ?? []);

  recordRequest(first, target, recorder, true);
  for (const other of others) recordRequest(other, target, recorder, false);
  return {
    ...compact({
      tags: [
        ...new Set(
          plan.requests.flatMap(({ source }) => (source.folder ? context.tagOf(source.folder) : [])),
        ),
      ],
      summary: first.source.name || `${first.method} ${plan.path.text}`,
      description: describe(plan.requests),
      operationId: context.idFor(first, first.method, plan.path.text),
      parameters: buildParameters(
        plan,
        carriedBySecurity(security, context.security.schemes),
        recorder,
        target,
      ),
      requestBody: buildRequestBody(plan.requests, recorder, target),
    }),
    responses: buildResponses(plan.requests, recorder, target),
    ...(isDefaultSecurity ? {} : { security }),
    ...(isDefaultServer ? {} : { servers: plan.servers.map(buildServer) }),
    ...(first.method.toLowerCase() === plan.method ? {} : { 'x-connectory-method': first.method }),
    ...compact({ 'x-connectory-source-ids': ids }),
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
  const names = [...new Set(requests.map((request) => security.nameFor(request)))];
  if (names.length === 1 && names[0] === null) return [];
  return names.map((name) => (name === null ? {} : { [name]: [] }));
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

function recordRequest(request: NormalRequest, target: string, recorder: Recorder, isFirst: boolean): void {
  const { source } = request;
  const record = isFirst ? recorder.map : recorder.merge;
  const summary = source.name === '' && !isFirst ? target : `${target}/summary`;
  record(`${source.pointer}/name`, summary);
  record(`${source.requestPointer}/method`, target);
  record(source.url.pointer, target);
  for (const description of new Set([
    `${source.requestPointer}/description`,
    `${source.pointer}/description`,
  ])) {
    record(description, source.description === '' ? target : `${target}/description`);
  }
  for (const id of ['id', '_postman_id']) {
    recorder.map(
      `${source.pointer}/${id}`,
      source.id === null ? target : `${target}/x-connectory-source-ids`,
    );
  }
}
