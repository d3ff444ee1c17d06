import { httpMethods } from '@connectory/definition';
import type { NormalRequest, PathTemplate, ServerAddress } from '../normalise/normal-request.js';

export type Cluster = [NormalRequest, ...NormalRequest[]];

/** A path and the servers that lead to it. */
export interface PathPlace {
  readonly path: PathTemplate;
  readonly servers: readonly ServerAddress[];
}

/** Which methods of which paths are in use, and how each path is spelt. */
export interface PathPlaces {
  /** False if an operation stands there already. */
  claim(method: string, path: string): boolean;
  /** The path as it was spelt first: /a/{id} and /a/{x} are one path item. */
  spell(path: PathTemplate): PathTemplate;
}

export function createPathPlaces(): PathPlaces {
  const taken = new Set<string>();
  const spellings = new Map<string, PathTemplate>();
  return {
    claim(method, path) {
      const key = `${method} ${signatureOf(path)}`;
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    },
    spell(path) {
      const signature = signatureOf(path.text);
      const known = spellings.get(signature);
      if (!known) spellings.set(signature, path);
      if (!known || known === path) return path;
      const parameters = path.parameters.map((parameter, index) => ({
        ...parameter,
        name: known.parameters[index]?.name ?? parameter.name,
      }));
      return { text: known.text, parameters };
    },
  };
}

/** Two templates that differ in the names of their parameters are the same path. */
export const signatureOf = (path: string) => (path.includes('{') ? path.replace(/\{[^{}]*\}/g, '{}') : path);

export const isOpenapiMethod = (method: string) => (httpMethods as readonly string[]).includes(method);

export function serversOf(requests: readonly NormalRequest[]): readonly ServerAddress[] {
  if (requests.length === 1) return requests[0]!.server ? [requests[0]!.server] : noServers;
  const servers: ServerAddress[] = [];
  const urls = new Set<string>();
  for (const { server } of requests) {
    if (!server || urls.has(server.url)) continue;
    urls.add(server.url);
    servers.push(server);
  }
  return servers;
}

const noServers: readonly ServerAddress[] = [];

/** More ways to cut one URL are of no use. */
const mostCuts = 12;

/** The other ways to cut the URL of a cluster into server and path; only between segments without variables. */
export function cutElsewhere(cluster: Cluster): PathPlace[] {
  const servers = serversOf(cluster);
  const [server] = servers;
  const found = server && /^([a-z][a-z0-9+.-]*:\/\/[^/]+)(\/.*)?$/i.exec(server.url);
  if (!server || !found || servers.length > 1 || found[2]?.includes('{')) return [];
  const path = cluster[0].path;
  const segments = `${found[2] ?? ''}${path.text}`.split('/').slice(1);
  const own = (found[2] ?? '').split('/').length - 1;
  const literal = segments.findIndex((segment) => segment.includes('{') || segment === '');
  const last = Math.min(literal < 0 ? segments.length - 1 : literal, segments.length - 1, mostCuts + own);
  return Array.from({ length: last + 1 }, (_, cut) => cut)
    .filter((cut) => cut !== own)
    .map((cut) => ({
      path: { ...path, text: `/${segments.slice(cut).join('/')}` },
      servers: [{ ...server, url: [found[1], ...segments.slice(0, cut)].join('/') }],
    }));
}

/** More ways to spell one path are of no use, either. */
const mostSpellings = 8;
/** What stands in a URL as it is when it is the value of a parameter (RFC 3986, section 2.3). */
const unreserved = /^[\w.~-]+$/;

/**
 * The same URL with a parameter in its path that has one value only: `/{rpc}` for `/rpc`. Any other way to spell it would be the
 * same path (RFC 3986, section 6.2.2). Whole segments from the last to the first, then the ends of the last one.
 */
export function spellDifferently({ path, servers }: PathPlace): PathPlace[] {
  const segments = path.text.split('/');
  const literals = segments.flatMap((segment, at) => (unreserved.test(segment) ? [at] : [])).reverse();
  const [last] = literals;
  if (last === undefined) return [];
  const ends = Array.from({ length: segments[last]!.length - 1 }, (_, index) => [last, index + 1] as const);
  const cuts = [...literals.map((at) => [at, 0] as const), ...ends].slice(0, mostSpellings);
  return cuts.map(([at, from]) => ({ path: fixSegment(path, segments, at, from), servers }));
}

/** The path with a parameter for what its segment `at` has from the character `from` on. */
function fixSegment(
  { parameters }: PathTemplate,
  segments: readonly string[],
  at: number,
  from: number,
): PathTemplate {
  const segment = segments[at]!;
  let name = segment;
  for (let number = 2; parameters.some((other) => other.name === name); number += 1)
    name = `${segment}_${number}`;
  const fixed = segment.slice(from);
  const before = segments.slice(0, at).join('/').split('{').length - 1;
  const parameter = { name, fixed, field: null, description: '', example: null, default: null };
  return {
    text: segments.with(at, `${segment.slice(0, from)}{${name}}`).join('/'),
    parameters: parameters.toSpliced(before, 0, parameter),
  };
}
