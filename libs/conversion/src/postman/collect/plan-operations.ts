import type { Recorder } from '../../recorder.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { createExampleKeys } from './example-keys.js';
import type { OperationPlan } from './operation-plan.js';
import {
  createPathPlaces,
  cutElsewhere,
  isOpenapiMethod,
  serversOf,
  signatureOf,
  spellDifferently,
  type Cluster,
  type PathPlace,
  type PathPlaces,
} from './path-places.js';
import { sameCall } from './same-call.js';

/** Which of OpenAPI's methods stands in for one that it does not have. */
const standIns = ['post', 'put', 'patch', 'delete', 'get', 'options', 'head', 'trace'];
/** More clusters than any URL has cuts are of no use. */
const mostClusters = 12;

/**
 * Every request in exactly one plan; no two plans with the same method and path.
 *
 * Requests with the same method and path are one operation as long as their bodies are variants of one call. Different
 * calls of one address (RPC, GraphQL) become operations of their own where OpenAPI allows it: the same URL can be cut
 * into server and path in several places, `https://h/api` + `/rpc` and `https://h` + `/api/rpc`. When no cut is left the calls
 * stay one operation with several bodies to choose from.
 */
export function planOperations(requests: readonly NormalRequest[], recorder: Recorder): OperationPlan[] {
  const groups = groupByCall(requests);
  const places = createPathPlaces();
  const regular = groups.filter(({ method }) => isOpenapiMethod(method));
  for (const { method, requests: members } of regular) places.claim(method, members[0].path.text);
  return [
    ...regular.flatMap((group) => planRegular(group, places, recorder)),
    ...groups.flatMap((group) => (isOpenapiMethod(group.method) ? [] : planForeign(group, places, recorder))),
  ];
}

interface Group {
  /** In small letters. */
  readonly method: string;
  readonly requests: Cluster;
}

function groupByCall(requests: readonly NormalRequest[]): Group[] {
  const groups = new Map<string, Group>();
  for (const request of requests) {
    const key = `${request.method} ${signatureOf(request.path.text)}`;
    const group = groups.get(key);
    if (group) group.requests.push(request);
    else groups.set(key, { method: request.method.toLowerCase(), requests: [request] });
  }
  return [...groups.values()];
}

function planRegular({ method, requests }: Group, places: PathPlaces, recorder: Recorder): OperationPlan[] {
  const [primary, ...others] = clusterCalls(requests) as [Cluster, ...Cluster[]];
  const separate: OperationPlan[] = [];
  for (const cluster of others) {
    const cut = cutElsewhere(cluster).find(({ path }) => places.claim(method, path.text));
    if (cut) separate.push(planAt(cluster, method, cut, places));
    else for (const request of cluster) primary.push(request);
    reportSharing(cluster[0], primary[0], cut !== undefined, recorder);
  }
  const place = { path: primary[0].path, servers: serversOf(primary) };
  return [planAt(primary, method, place, places), ...separate];
}

/** A method that OpenAPI does not have stands under another one that is free, at the same URL however it is written. */
function planForeign({ requests }: Group, places: PathPlaces, recorder: Recorder): OperationPlan[] {
  const [first] = requests;
  const own: PathPlace = { path: first.path, servers: serversOf(requests) };
  const candidates = [own, ...cutElsewhere(requests), ...spellDifferently(own)];
  for (const place of candidates) {
    const method = standIns.find((candidate) => places.claim(candidate, place.path.text));
    if (method === undefined) continue;
    reportMethod(first, method, recorder);
    return [planAt(requests, method, place, places)];
  }
  reportMethod(first, null, recorder);
  for (const { source } of requests)
    recorder.lose(source.pointer, 'postman/method-without-place', `OpenAPI has no method ${first.method}.`);
  return [];
}

const planAt = (
  requests: Cluster,
  method: string,
  { path, servers }: PathPlace,
  places: PathPlaces,
): OperationPlan => ({
  requests,
  method,
  path: places.spell(path),
  servers,
  keys: createExampleKeys(requests),
});

function clusterCalls(requests: Cluster): Cluster[] {
  if (requests.length === 1) return [requests];
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
