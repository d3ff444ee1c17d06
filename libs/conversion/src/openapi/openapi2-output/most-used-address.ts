import { httpMethods, isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { readServer, type Address } from './address.js';

/** The address with a host at which most operations stand, the first of several; `null` if none has a host. */
export function mostUsedAddress(root: JsonObject, context: DowngradeContext): Address | null {
  const uses = new Map<string, { readonly address: Address; count: number }>();
  const read = new Map<JsonValue | undefined, Address | null>();
  const addressOf = (servers: JsonValue | undefined): Address | null => {
    const known = read.get(servers);
    if (known !== undefined) return known;
    const all = isArray(servers) ? servers.map((server) => readServer(server, context)) : [];
    const first = all.find((one) => one !== null) ?? null;
    const address = first?.host === '' ? null : first;
    read.set(servers, address);
    return address;
  };
  const count = (address: Address | null, times: number) => {
    if (address === null) return;
    const key = `${address.host} ${address.basePath}`;
    const use = uses.get(key);
    if (use) use.count += times;
    else uses.set(key, { address, count: times });
  };
  // First, so that it goes before others that are used as often.
  count(addressOf(root['servers']), 0);
  const { paths } = root;
  for (const item of isObject(paths) ? Object.values<JsonValue>(paths) : []) {
    if (!isObject(item)) continue;
    const shared = hasServers(item) ? item : root;
    for (const method of httpMethods) {
      const operation = item[method];
      if (isObject(operation)) count(addressOf((hasServers(operation) ? operation : shared)['servers']), 1);
    }
  }
  let most: { readonly address: Address; readonly count: number } | null = null;
  for (const use of uses.values()) if (most === null || use.count > most.count) most = use;
  return most?.address ?? null;
}

const hasServers = ({ servers }: JsonObject): boolean => isArray(servers) && servers.length > 0;
