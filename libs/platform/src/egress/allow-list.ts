import { isInNetwork, parseAddress, parseNetwork, type Address, type Network } from './address.js';

/** What may be called although it is private, and without TLS: a host or a network, on one port or on any (`null`). */
export type AllowEntry =
  | { readonly kind: 'host'; readonly host: string; readonly port: number | null }
  | { readonly kind: 'network'; readonly network: Network; readonly port: number | null };

export type AllowList = readonly AllowEntry[];

/**
 * Reads a comma-separated list of `host`, `host:port`, `address`, `address:port`, `[v6]:port` and `address/prefix`.
 * Gives what could be read and, in words, every entry that could not.
 */
export function parseAllowList(text: string): {
  readonly list: AllowList;
  readonly faults: readonly string[];
} {
  const list: AllowEntry[] = [];
  const faults: string[] = [];
  for (const part of text.split(',')) {
    const entry = part.trim();
    if (entry === '') continue;
    const parsed = parseEntry(entry);
    if (typeof parsed === 'string') faults.push(`"${entry}" ${parsed}`);
    else list.push(parsed);
  }
  return { list, faults };
}

/** Whether the list names this host (as `hostOf` gives it) on this port. */
export function allowsHost(list: AllowList, host: string, port: number): boolean {
  return list.some((entry) => entry.kind === 'host' && entry.host === host && allowsPort(entry, port));
}

/** Whether the list names a network with this address, on this port. */
export function allowsAddress(list: AllowList, address: Address, port: number): boolean {
  return list.some(
    (entry) => entry.kind === 'network' && isInNetwork(address, entry.network) && allowsPort(entry, port),
  );
}

/** The host of a URL as it is compared: without brackets and final dot; `URL` has made it lower case. */
export function hostOf(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function allowsPort(entry: AllowEntry, port: number): boolean {
  return entry.port === null || entry.port === port;
}

function parseEntry(entry: string): AllowEntry | string {
  if (entry.includes('/')) {
    const network = parseNetwork(entry);
    return network ? { kind: 'network', network, port: null } : 'is no network such as 10.0.0.0/8';
  }
  const bare = parseAddress(entry);
  if (bare) return addressEntry(bare, null);
  const [, hostText, portText] = /^(\[[^\]]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(entry) ?? [];
  if (hostText === undefined) return 'is neither a host nor an address';
  const port = portText === undefined ? null : Number(portText);
  if (port !== null && (port < 1 || port > 65_535)) return 'has a port that does not exist';
  const host = normalHost(hostText);
  if (host === undefined) return 'is neither a host nor an address';
  const address = parseAddress(host);
  return address ? addressEntry(address, port) : { kind: 'host', host, port };
}

function addressEntry(address: Address, port: number | null): AllowEntry {
  return { kind: 'network', network: { address, prefix: address.length * 8 }, port };
}

// The same spelling that a URL's host will have: lower case, international names in ASCII, `0x7f.1` as 127.0.0.1.
function normalHost(text: string): string | undefined {
  if (!/^[^\s/?#@\\*%]+$/.test(text) || !URL.canParse(`http://${text}/`)) return undefined;
  return hostOf(new URL(`http://${text}/`).hostname);
}
