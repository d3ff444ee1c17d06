/** What a host that only some can reach is, as the object of a sentence: `a private address`. */
export type PrivateHost =
  'the calling machine itself' | 'a private address' | 'a link-local address' | 'a name of a local network';

/**
 * What makes a host unreachable from the Internet (RFC 6890, RFC 6761), or `null`.
 *
 * @param hostname as the URL class writes it: lower case, IPv4 as four numbers, IPv6 in brackets
 */
export function privateHost(hostname: string): PrivateHost | null {
  const bytes = ipv4(hostname);
  if (bytes !== null) return privateIpv4(bytes);
  if (hostname.startsWith('[')) return privateIpv6(hostname.slice(1, -1));
  return privateName(hostname.endsWith('.') ? hostname.slice(0, -1) : hostname);
}

export const isPrivateHost = (hostname: string) => privateHost(hostname) !== null;

function ipv4(text: string): readonly [number, number] | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

function privateIpv4([first, second]: readonly [number, number]): PrivateHost | null {
  if (first === 127 || first === 0) return 'the calling machine itself';
  if (first === 169 && second === 254) return 'a link-local address';
  const isPrivate =
    first === 10 || (first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168);
  return isPrivate ? 'a private address' : null;
}

function privateIpv6(text: string): PrivateHost | null {
  if (text === '::1' || text === '::') return 'the calling machine itself';
  const mapped = /^::ffff:([\da-f]{1,4}):[\da-f]{1,4}$/.exec(text);
  if (mapped) {
    const high = Number.parseInt(mapped[1]!, 16);
    return privateIpv4([high >> 8, high & 255]);
  }
  if (/^fe[89ab][\da-f]:/.test(text)) return 'a link-local address';
  return /^f[cd][\da-f]{2}:/.test(text) ? 'a private address' : null;
}

function privateName(name: string): PrivateHost | null {
  if (name === 'localhost' || name.endsWith('.localhost')) return 'the calling machine itself';
  return /\.(?:local|internal|home\.arpa)$/.test(name) ? 'a name of a local network' : null;
}
