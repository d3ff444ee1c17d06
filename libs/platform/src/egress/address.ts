/** An IP address as its 4 or 16 bytes, the only form in which addresses are compared. */
export type Address = Uint8Array;

/** Every address whose first `prefix` bits are those of `address`. */
export interface Network {
  readonly address: Address;
  readonly prefix: number;
}

/**
 * Reads an IP address in its text form (RFC 4291 section 2.2, dotted decimal for IPv4). Gives `undefined` for anything
 * else: shorthands, octal and hexadecimal IPv4, and scoped addresses (`fe80::1%eth0`).
 */
export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseIPv6(text) : parseIPv4(text);
}

/** Reads `address/prefix`. The bits behind the prefix must be zero: `10.1.0.0/8` is more likely a slip than a wish. */
export function parseNetwork(text: string): Network | undefined {
  const [addressText = '', prefixText = '', ...rest] = text.split('/');
  const address = parseAddress(addressText);
  if (!address || rest.length > 0 || !/^\d{1,3}$/.test(prefixText)) return undefined;
  const network = { address, prefix: Number(prefixText) };
  if (network.prefix > address.length * 8) return undefined;
  const isClean = address.every((byte, index) => (byte & ~maskByte(network.prefix, index) & 0xff) === 0);
  return isClean ? network : undefined;
}

export function isInNetwork(address: Address, network: Network): boolean {
  if (address.length !== network.address.length) return false;
  return network.address.every((byte, index) => {
    const mask = maskByte(network.prefix, index);
    return (byte & mask) === ((address[index] ?? 0) & mask);
  });
}

export function isSameAddress(one: Address, other: Address): boolean {
  return isInNetwork(one, { address: other, prefix: other.length * 8 });
}

function maskByte(prefix: number, index: number): number {
  const bits = Math.min(Math.max(prefix - index * 8, 0), 8);
  return (0xff << (8 - bits)) & 0xff;
}

function parseIPv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (
    parts.length !== 4 ||
    !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  ) {
    return undefined;
  }
  return Uint8Array.from(parts, Number);
}

function parseIPv6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [groups(halves[0] ?? '', halves.length === 1), groups(halves[1] ?? '', true)];
  if (!head || !tail) return undefined;
  const missing = 16 - head.length - tail.length;
  // `::` stands for at least one group of zeros.
  if (halves.length === 1 ? missing !== 0 : missing < 2) return undefined;
  return Uint8Array.from([...head, ...new Array<number>(missing).fill(0), ...tail]);
}

// The bytes of `a:b:c`, where the last group of the whole address may be a dotted IPv4.
function groups(text: string, isLast: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const bytes: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (isLast && index === parts.length - 1 && part.includes('.')) {
      const embedded = parseIPv4(part);
      if (!embedded) return undefined;
      bytes.push(...embedded);
    } else {
      if (!/^[0-9a-f]{1,4}$/i.test(part)) return undefined;
      const value = Number.parseInt(part, 16);
      bytes.push(value >> 8, value & 0xff);
    }
  }
  return bytes;
}
