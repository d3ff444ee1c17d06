import { isObject, type JsonObject } from '@connectory/definition';
import { parseLooseJson } from '../schema/loose-json.js';
import type { Body } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';

/**
 * Whether two requests to one address are variants of one call. They are not when both have a JSON object as body and
 * the objects have no member in common, or name different procedures (JSON-RPC, GraphQL).
 */
export function sameCall(first: NormalRequest, second: NormalRequest): boolean {
  const a = jsonOf(first.body);
  const b = jsonOf(second.body);
  if (!a || !b) return true;
  for (const key of ['method', 'query']) {
    const isProcedure = key === 'query' ? isGraphql : isRpc;
    if (isProcedure(a) && isProcedure(b)) return a[key] === b[key];
  }
  const keys = Object.keys(a);
  if (keys.length === 0 || Object.keys(b).length === 0) return true;
  return keys.some((key) => Object.hasOwn(b, key));
}

const isRpc = (body: JsonObject) => typeof body['jsonrpc'] === 'string' && typeof body['method'] === 'string';
const isGraphql = (body: JsonObject) =>
  typeof body['query'] === 'string' && /^\s*(?:query|mutation|subscription|fragment|\{)/.test(body['query']);

/** A body is parsed once, however many others it is compared with. */
const parsed = new WeakMap<Body, JsonObject | null>();

function jsonOf(body: Body): JsonObject | null {
  const known = parsed.get(body);
  if (known !== undefined) return known;
  const value = readObject(body);
  parsed.set(body, value);
  return value;
}

function readObject(body: Body): JsonObject | null {
  if (body.mode === 'graphql') return { query: body.query };
  if (body.mode !== 'raw' || !/^\s*[{/]/.test(body.text)) return null;
  const value = parseLooseJson(body.text);
  return isObject(value) ? value : null;
}
