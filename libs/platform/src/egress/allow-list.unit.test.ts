import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.js';
import { allowsAddress, allowsHost, parseAllowList } from './allow-list.js';

describe('parseAllowList', () => {
  it('reads hosts, addresses and networks', () => {
    const { list, faults } = parseAllowList(
      ' api.intern , API.Intern:8443, 10.0.0.0/8,10.1.2.3:80,[::1]:9000,fd00::/8,::1,bücher.example., ',
    );
    expect(faults).toEqual([]);
    expect(list.map(({ kind, port }) => [kind, port])).toEqual([
      ['host', null],
      ['host', 8443],
      ['network', null],
      ['network', 80],
      ['network', 9000],
      ['network', null],
      ['network', null],
      ['host', null],
    ]);
    expect(list.flatMap((entry) => (entry.kind === 'host' ? [entry.host] : []))).toEqual([
      'api.intern',
      'api.intern',
      'xn--bcher-kva.example',
    ]);
  });

  it('says of every bad entry what is wrong, and keeps the good ones', () => {
    const { list, faults } = parseAllowList(
      'good,10.1.0.0/8,10.0.0.0/33,host:0,host:70000,*.example.com,https://x,a b,[::1',
    );
    expect(list).toHaveLength(1);
    expect(faults).toEqual([
      '"10.1.0.0/8" is no network such as 10.0.0.0/8',
      '"10.0.0.0/33" is no network such as 10.0.0.0/8',
      '"host:0" has a port that does not exist',
      '"host:70000" has a port that does not exist',
      '"*.example.com" is neither a host nor an address',
      '"https://x" is no network such as 10.0.0.0/8',
      '"a b" is neither a host nor an address',
      '"[::1" is neither a host nor an address',
    ]);
  });

  it('reads nothing from nothing', () => {
    expect(parseAllowList(' , ')).toEqual({ list: [], faults: [] });
  });
});

describe('the allow-list', () => {
  const { list } = parseAllowList('api.intern:8443,10.1.0.0/16,127.0.0.1:4010');

  it.each([
    ['api.intern', 8443, true],
    ['api.intern', 443, false],
    ['www.api.intern', 8443, false],
    ['10.1.2.3', 8443, false],
  ])('names the host %s on %i: %s', (host, port, expected) => {
    expect(allowsHost(list, host, port)).toBe(expected);
  });

  it.each([
    ['10.1.2.3', 1, true],
    ['10.2.0.0', 1, false],
    ['127.0.0.1', 4010, true],
    ['127.0.0.1', 443, false],
    ['127.0.0.2', 4010, false],
    ['::ffff:127.0.0.1', 4010, false],
  ])('names the address %s on %i: %s', (text, port, expected) => {
    expect(allowsAddress(list, parseAddress(text) ?? new Uint8Array(), port)).toBe(expected);
  });
});
