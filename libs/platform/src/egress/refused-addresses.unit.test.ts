import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.js';
import { refusedAddress, refusedName } from './refused-addresses.js';

const refused: readonly (readonly [address: string, reason: string])[] = [
  ['0.0.0.0', 'this network'],
  ['0.255.255.255', 'this network'],
  ['10.0.0.0', 'private'],
  ['10.255.255.255', 'private'],
  ['100.64.0.0', 'shared by a carrier'],
  ['100.100.100.200', 'shared by a carrier'],
  ['100.127.255.255', 'shared by a carrier'],
  ['127.0.0.1', 'loopback'],
  ['127.0.1.1', 'loopback'],
  ['127.255.255.255', 'loopback'],
  ['168.63.129.16', 'metadata of a cloud'],
  ['169.254.0.0', 'link-local, where clouds keep their metadata'],
  ['169.254.169.254', 'link-local, where clouds keep their metadata'],
  ['169.254.170.2', 'link-local, where clouds keep their metadata'],
  ['169.254.255.255', 'link-local, where clouds keep their metadata'],
  ['172.16.0.0', 'private'],
  ['172.17.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.0', 'reserved for protocols'],
  ['192.0.0.192', 'reserved for protocols'],
  ['192.0.2.1', 'documentation'],
  ['192.88.99.1', '6to4'],
  ['192.168.0.0', 'private'],
  ['192.168.255.255', 'private'],
  ['198.18.0.0', 'benchmarking'],
  ['198.19.255.255', 'benchmarking'],
  ['198.51.100.7', 'documentation'],
  ['203.0.113.7', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.0', 'reserved'],
  ['255.255.255.254', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['0000:0000:0000:0000:0000:0000:0000:0001', 'loopback'],
  ['::ffff:127.0.0.1', 'IPv4-mapped'],
  ['::ffff:7f00:1', 'IPv4-mapped'],
  ['0:0:0:0:0:ffff:a9fe:a9fe', 'IPv4-mapped'],
  ['::FFFF:169.254.169.254', 'IPv4-mapped'],
  ['::ffff:8.8.8.8', 'IPv4-mapped'],
  ['::ffff:0:127.0.0.1', 'IPv4-translated'],
  ['::127.0.0.1', 'IPv4-compatible'],
  ['::a9fe:a9fe', 'IPv4-compatible'],
  ['64:ff9b::127.0.0.1', 'NAT64'],
  ['64:ff9b::a9fe:a9fe', 'NAT64'],
  ['64:ff9b::8.8.8.8', 'NAT64'],
  ['64:ff9b:1::a00:1', 'NAT64'],
  ['64:ff9b:1:ffff:ffff:ffff:ffff:ffff', 'NAT64'],
  ['64:ff9b:2::1', 'not public'],
  ['100::1', 'discarded'],
  ['2001::1', 'Teredo'],
  ['2001:0:7f00:1::', 'Teredo'],
  ['2001:2::1', 'reserved for protocols'],
  ['2001:10::1', 'reserved for protocols'],
  ['2001:20::1', 'reserved for protocols'],
  ['2001:1ff:ffff::', 'reserved for protocols'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4'],
  ['2002:a9fe:a9fe::1', '6to4'],
  ['3fff::1', 'documentation'],
  ['3fff:fff:ffff::', 'documentation'],
  ['5f00::1', 'segment routing'],
  ['fc00::1', 'private'],
  ['fd00:ec2::254', 'private'],
  ['fdff:ffff::1', 'private'],
  ['fe80::1', 'link-local'],
  ['febf:ffff::1', 'link-local'],
  ['fec0::1', 'site-local'],
  ['feff::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['4000::1', 'not public'],
  ['1::1', 'not public'],
  ['e000::1', 'not public'],
];

const public_ = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '191.255.255.255',
  '192.0.1.0',
  '192.0.3.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::1',
  '2001:4860:4860::8888',
  '2001:db7:ffff::1',
  '2001:db9::1',
  '2003::1',
  '2606:4700:4700::1111',
  '2a00:1450:4001:81b::200e',
  '3ffe:ffff::1',
];

describe('refusedAddress', () => {
  it('has at least sixty addresses to be measured by', () => {
    expect(new Set(refused.map(([address]) => address)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(refused)('refuses %s as %s', (text, reason) => {
    expect(refusedAddress(bytesOf(text))).toBe(reason);
  });

  it.each(public_)('lets %s pass', (text) => {
    expect(refusedAddress(bytesOf(text))).toBeNull();
  });

  it('refuses every IPv6 address outside of global unicast', () => {
    const outside = fc
      .uint8Array({ minLength: 16, maxLength: 16 })
      .filter((bytes) => ((bytes[0] ?? 0) & 0xe0) !== 0x20);
    fc.assert(fc.property(outside, (bytes) => refusedAddress(bytes) !== null));
  });
});

describe('refusedName', () => {
  it.each(['localhost', 'api.localhost', 'metadata.google.internal', 'metadata', 'instance-data'])(
    'refuses %s',
    (name) => {
      expect(refusedName(name)).not.toBeNull();
    },
  );

  it.each(['example.com', 'localhost.example.com', 'metadata.example.com'])('lets %s pass', (name) => {
    expect(refusedName(name)).toBeNull();
  });
});

describe('parseAddress', () => {
  it('reads what node:net takes for an address, and nothing else', () => {
    const piece = fc.oneof(
      fc.constantFrom(':', '::', '.', 'ffff', '0', '00', '255', '256', '1', 'g', '%eth0', ' '),
      fc.nat(300).map(String),
    );
    const text = fc.array(piece, { maxLength: 17 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.ipV4(), fc.ipV6(), fc.ipV4Extended()), (candidate) => {
        const expected = candidate.includes('%') ? 0 : isIP(candidate);
        expect(parseAddress(candidate)?.length).toBe({ 0: undefined, 4: 4, 6: 16 }[expected]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives the same bytes that URL compresses to', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const groups = Array.from({ length: 8 }, (_, i) =>
          (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16),
        );
        const compressed = new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
        expect(parseAddress(compressed)).toEqual(bytes);
      }),
    );
  });

  it.each([
    '127.1',
    '0177.0.0.1',
    '0x7f.0.0.1',
    '2130706433',
    '127.0.0.01',
    '1.2.3.4.5',
    '::1%lo',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8:9',
    '::1.2.3',
    '1.2.3.4::',
    '',
  ])('does not read %s', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

function bytesOf(text: string): Uint8Array {
  const address = parseAddress(text);
  if (!address) throw new Error(`${text} is no address`);
  return address;
}
