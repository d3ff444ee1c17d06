import { isInNetwork, parseNetwork, type Address, type Network } from './address.js';

/**
 * What is never called unless an operator lists it: IANA's special-purpose registries (RFC 6890 and its successors),
 * every way to write an IPv4 address into an IPv6 one, and the metadata services of clouds. The first match names the
 * reason.
 */
const refused: readonly (readonly [network: string, reason: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared by a carrier'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local, where clouds keep their metadata'],
  ['168.63.129.16/32', 'metadata of a cloud'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved for protocols'],
  ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', '6to4'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'IPv4-mapped'],
  ['::ffff:0:0:0/96', 'IPv4-translated'],
  ['::/96', 'IPv4-compatible'],
  ['64:ff9b::/96', 'NAT64'],
  ['64:ff9b:1::/48', 'NAT64'],
  ['100::/64', 'discarded'],
  ['2001::/32', 'Teredo'],
  ['2001::/23', 'reserved for protocols'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'segment routing'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'],
  ['ff00::/8', 'multicast'],
];

const networks = refused.map(([text, reason]) => ({ network: network(text), reason }));
const globalUnicast = network('2000::/3');

/** Names that mean this machine or a cloud's metadata, whatever they resolve to. */
const refusedNames = [
  'localhost',
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'metadata.azure.internal',
  'instance-data',
  'instance-data.ec2.internal',
];

/** Why an address must not be called, or `null` if it is a public one. */
export function refusedAddress(address: Address): string | null {
  const match = networks.find((entry) => isInNetwork(address, entry.network));
  if (match) return match.reason;
  // IANA hands out IPv6 from here only; what lies elsewhere is not on the Internet.
  if (address.length === 16 && !isInNetwork(address, globalUnicast)) return 'not public';
  return null;
}

/** Why a host name (lower case, no final dot) must not be called, or `null`. */
export function refusedName(host: string): string | null {
  if (host.endsWith('.localhost')) return 'a name of this machine';
  if (!refusedNames.includes(host)) return null;
  return host === 'localhost' ? 'a name of this machine' : 'a name of the metadata of a cloud';
}

function network(text: string): Network {
  const parsed = parseNetwork(text);
  if (!parsed) throw new Error(`${text} is no network`);
  return parsed;
}
