import type { JsonObject, JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';

/** `host`, `basePath` and `schemes` as servers (3.1, section 4.8.5); none if all three are absent. */
export function buildServers(root: JsonObject, recorder: Recorder): JsonObject[] {
  const host = text(root['host']);
  const basePath = text(root['basePath']);
  const isAnywhere = host === '' && basePath === '';
  for (const member of ['host', 'basePath', 'schemes']) {
    if (root[member] !== undefined) recorder.merge(`/${member}`, isAnywhere ? '' : '/servers');
  }
  if (isAnywhere) return [];
  return schemeUrls(root['schemes'], host, basePath).map(buildServer);
}

/** The servers of an operation that has `schemes` of its own. */
export function buildOperationServers(root: JsonObject, schemes: JsonValue): JsonObject[] {
  const host = text(root['host']);
  return host === '' ? [] : schemeUrls(schemes, host, text(root['basePath'])).map(buildServer);
}

function schemeUrls(schemes: JsonValue | undefined, host: string, basePath: string): string[] {
  const path = basePath === '/' || basePath === '' ? '' : `/${basePath.replace(/^\/+|\/+$/g, '')}`;
  if (host === '') return [path === '' ? '/' : path];
  const bareHost = host.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
  const named = Array.isArray(schemes) ? schemes.filter((scheme) => typeof scheme === 'string') : [];
  // Without schemes the definition is served from where it was fetched; for a file that is unknown, and https is safe.
  return [...new Set(named.length > 0 ? named : ['https'])].map((scheme) => `${scheme}://${bareHost}${path}`);
}

/** Braces in a host or base path become server variables: 3.1 takes every brace for one. */
function buildServer(url: string): JsonObject {
  const names = [...url.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);
  if (names.length === 0) return { url };
  return { url, variables: Object.fromEntries(names.map((name) => [name, { default: name }])) };
}

const text = (value: JsonValue | undefined) => (typeof value === 'string' ? value.trim() : '');
