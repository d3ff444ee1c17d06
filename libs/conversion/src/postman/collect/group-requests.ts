import type { Recorder } from '../../recorder.js';
import type { NormalRequest, PathTemplate, ServerAddress } from '../normalise/normal-request.js';
import { sameCall } from './same-call.js';

/** Requests that become one operation, and where it stands. */
export interface OperationPlan {
  /** The first is the one that names the operation. */
  readonly requests: readonly [NormalRequest, ...NormalRequest[]];
  /** As a key of a path item. */
  readonly method: string;
  readonly path: PathTemplate;
  /** The servers of its requests, most of the time one; empty if no request has a host. */
  readonly servers: readonly ServerAddress[];
}

const openapiMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
/** Which of OpenAPI's methods stands in for one that it does not have. */
const standIns = ['post', 'put', 'patch', 'delete', 'get', 'options', 'head', 'trace'];

type Cluster = [NormalRequest, ...NormalRequest[]];

/**
 * Every request in exactly one plan; no two plans with the same method and path.
 *
 * Requests with the same method and path are one operation as long as their bodies are variants of one call. Different
 * calls of one address (RPC, GraphQL) become operations of their own where OpenAPI allows it: the same URL can be cut
 * into server and path in several places, `https://h/api` + `/rpc` and `https://h` + `/api/rpc`. When no cut is left the calls
 * stay one operation with several bodies to choose from.
 */
export function planOperations(requests: readonly NormalRequest[], recorder: Recorder): OperationPlan[] {
  const groups = new Map<string, { method: string; requests: NormalRequest[] }>();
  for (const request of requests) {
    const key = `${request.method} ${signatureOf(request.path.text)}`;
    const group = groups.get(key);
    if (group) group.requests.push(request);
    else groups.set(key, { method: request.method.toLowerCase(), requests: [request] });
  }
  const taken = new Set<string>();
  const claim = (method: string, path: string): boolean => {
    const key = `${method} ${signatureOf(path)}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  // Path items are shared: two spellings of one template, /a/{id} and /a/{x}, must be one path.
  const spelling = new Map<string, PathTemplate>();
  const spell = (path: PathTemplate): PathTemplate => {
    const signature = signatureOf(path.text);
    const known = spelling.get(signature);
    if (!known) spelling.set(signature, path);
    if (!known) return path;
    const parameters = path.parameters.map((parameter, index) => ({
      ...parameter,
      name: known.parameters[index]?.name ?? parameter.name,
    }));
    return { text: known.text, parameters };
  };

  const regular = [...groups.values()].filter(({ method }) => openapiMethods.includes(method));
  const foreign = [...groups.values()].filter(({ method }) => !openapiMethods.includes(method));
  for (const { method, requests: members } of regular) claim(method, (members[0] as NormalRequest).path.text);

  const plans: OperationPlan[] = [];
  for (const group of regular) {
    const [primary, ...others] = clusterCalls(group.requests);
    if (!primary) continue;
    const separate: OperationPlan[] = [];
    for (const cluster of others) {
      const cut = cutElsewhere(cluster).find(({ path }) => claim(group.method, path.text));
      if (cut)
        separate.push({
          requests: cluster,
          method: group.method,
          path: spell(cut.path),
          servers: cut.servers,
        });
      else primary.push(...cluster);
      reportSharing(cluster[0], primary[0], cut !== undefined, recorder);
    }
    const path = spell(primary[0].path);
    plans.push({ requests: primary, method: group.method, path, servers: serversOf(primary) }, ...separate);
  }
  for (const group of foreign) {
    const [first, ...rest] = group.requests as Cluster;
    const method = standIns.find((candidate) => claim(candidate, first.path.text)) ?? null;
    reportMethod(first, method, recorder);
    if (method === null) {
      for (const { source } of group.requests) {
        recorder.lose(
          source.pointer,
          'postman/method-without-place',
          `OpenAPI has no method ${first.method}.`,
        );
      }
      continue;
    }
    plans.push({
      requests: [first, ...rest],
      method,
      path: spell(first.path),
      servers: serversOf([first, ...rest]),
    });
  }
  return plans;
}

/** Two templates that differ in the names of their parameters are the same path. */
const signatureOf = (path: string) => path.replace(/\{[^{}]*\}/g, '{}');

/** More clusters than any URL has cuts are of no use. */
const mostClusters = 12;

function clusterCalls(requests: readonly NormalRequest[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const request of requests) {
    const home =
      clusters.find(([first]) => sameCall(first, request)) ??
      (clusters.length >= mostClusters ? clusters[0] : undefined);
    if (home) home.push(request);
    else clusters.push([request]);
  }
  return clusters;
}

function serversOf(requests: readonly NormalRequest[]): ServerAddress[] {
  const servers = new Map(requests.flatMap(({ server }) => (server ? [[server.url, server] as const] : [])));
  return [...servers.values()];
}

/** The other ways to cut the URL of a cluster into server and path; only between segments without variables. */
function cutElsewhere(cluster: Cluster): { path: PathTemplate; servers: ServerAddress[] }[] {
  const servers = serversOf(cluster);
  const [server] = servers;
  const found = server && /^([a-z][a-z0-9+.-]*:\/\/[^/]+)(\/.*)?$/i.exec(server.url);
  if (!server || !found || servers.length > 1 || found[2]?.includes('{')) return [];
  const path = cluster[0].path;
  const segments = `${found[2] ?? ''}${path.text}`.split('/').slice(1);
  const own = (found[2] ?? '').split('/').length - 1;
  const literal = segments.findIndex((segment) => segment.includes('{') || segment === '');
  const last = Math.min(literal < 0 ? segments.length - 1 : literal, segments.length - 1, mostClusters + own);
  return Array.from({ length: last + 1 }, (_, cut) => cut)
    .filter((cut) => cut !== own)
    .map((cut) => ({
      path: { ...path, text: `/${segments.slice(cut).join('/')}` },
      servers: [{ ...server, url: [found[1], ...segments.slice(0, cut)].join('/') }],
    }));
}

function reportSharing(
  request: NormalRequest,
  first: NormalRequest,
  isSeparate: boolean,
  recorder: Recorder,
): void {
  recorder.report({
    code: isSeparate ? 'postman/call-kept-apart' : 'postman/calls-share-operation',
    severity: 'info',
    message: isSeparate
      ? `“${request.source.name}” has the method and path of “${first.source.name}” but is another call; it is an operation of its own, with its URL cut into server and path elsewhere.`
      : `“${request.source.name}” has the method and path of “${first.source.name}” but is another call; the two are one operation with several bodies.`,
    params: { request: request.source.name, first: first.source.name },
    pointer: request.source.pointer,
  });
}

function reportMethod(request: NormalRequest, standIn: string | null, recorder: Recorder): void {
  recorder.report({
    code: standIn === null ? 'postman/method-without-place' : 'postman/method-not-expressible',
    severity: 'warning',
    message:
      standIn === null
        ? `OpenAPI has no method ${request.method}, and every method that could stand in for it is in use at this path.`
        : `OpenAPI has no method ${request.method}; the operation stands under ${standIn}, its method under x-connectory-method.`,
    params: { method: request.method },
    pointer: request.source.requestPointer,
  });
}
