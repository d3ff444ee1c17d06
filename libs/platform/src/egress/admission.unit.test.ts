import { describe, expect, it } from 'vitest';
import { admitAddresses, admitName, type Target } from './admission.js';
import { hostOf, parseAllowList } from './allow-list.js';
import { admittedAddresses, isConnectedTo } from './connector.js';
import { EgressError } from './egress-error.js';

const strict = { allow: [], allowHttp: false };

function targetOf(text: string): Target {
  const url = new URL(text);
  const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
  return {
    protocol,
    host: hostOf(url.hostname),
    port: Number(url.port || (protocol === 'http:' ? 80 : 443)),
  };
}

describe('admission', () => {
  // None of them is a plain address at first sight, and `URL` or the bytes show all of them to be one.
  it.each([
    'https://2130706433/',
    'https://017700000001/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://127.0.1/',
    'https://0/',
    'https://127.0.0.1./',
    'https://127。0。0。1/',
    'https://①②⑦.⓪.⓪.①/',
    'https://%31%32%37.0.0.1/',
    'https://[::ffff:169.254.169.254]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[0:0:0:0:0:ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::169.254.169.254]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.b.localhost/',
    'https://metadata.google.internal./',
    'https://ⓛocalhost/',
  ])('refuses %s without asking anybody', async (url) => {
    const resolve = () => Promise.reject(new Error('asked'));
    await expect(admittedAddresses(targetOf(url), strict, resolve)).rejects.toMatchObject({
      code: 'address-refused',
    });
  });

  it('refuses a name if only one of its addresses is bad', () => {
    const target = targetOf('https://mixed.example/');
    expect(() => admitAddresses(target, ['8.8.8.8', '2606:4700::1', '10.0.0.1'], strict)).toThrow(
      'mixed.example: its address 10.0.0.1 is private and not on the allow-list',
    );
    expect(() => admitAddresses(target, ['8.8.8.8', '2606:4700::1'], strict)).not.toThrow();
  });

  it.each([
    [[], 'dns'],
    [['fe80::1%eth0'], 'address-refused'],
    [['nonsense'], 'address-refused'],
  ])('refuses the answer %j as %s', (addresses, code) => {
    expect(codeOf(() => admitAddresses(targetOf('https://odd.example/'), addresses, strict))).toBe(code);
  });

  it.each([
    ['http://public.example/', ['8.8.8.8'], '', false, 'scheme-refused'],
    ['http://public.example/', ['8.8.8.8'], '', true, 'admitted'],
    ['http://public.example/', ['8.8.8.8'], 'public.example', false, 'admitted'],
    ['http://inside.example/', ['10.0.0.1'], '', true, 'address-refused'],
    ['http://inside.example/', ['10.0.0.1'], '10.0.0.0/8', false, 'admitted'],
    ['http://inside.example/', ['10.0.0.1', '8.8.8.8'], '10.0.0.0/8', false, 'scheme-refused'],
    ['http://inside.example:81/', ['10.0.0.1'], 'inside.example:80', true, 'address-refused'],
    ['https://inside.example/', ['10.0.0.1'], 'inside.example', false, 'admitted'],
    ['https://inside.example/', ['11.0.0.1', '10.0.0.1'], '11.0.0.0/8', false, 'address-refused'],
  ])('%s at %j with the list "%s" and http %s: %s', (url, addresses, list, allowHttp, expected) => {
    const rules = { allow: parseAllowList(list).list, allowHttp };
    expect(codeOf(() => admitAddresses(targetOf(url), addresses, rules))).toBe(expected);
  });

  it('lets an operator list even a name that is refused', () => {
    const rules = { allow: parseAllowList('localhost:4010').list, allowHttp: false };
    expect(codeOf(() => admitName(targetOf('http://localhost:4010/'), rules))).toBe('admitted');
    expect(codeOf(() => admitName(targetOf('http://localhost:4011/'), rules))).toBe('address-refused');
  });
});

it.each([
  ['10.0.0.1', '10.0.0.1', true],
  ['::1', '0:0:0:0:0:0:0:1', true],
  ['::ffff:10.0.0.1', '10.0.0.1', false],
  ['10.0.0.2', '10.0.0.1', false],
  [undefined, '10.0.0.1', false],
])('a socket that says %s is connected to %s: %s', (remote, address, expected) => {
  expect(isConnectedTo(remote, address)).toBe(expected);
});

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof EgressError) return error.code;
    throw error;
  }
  return 'admitted';
}
