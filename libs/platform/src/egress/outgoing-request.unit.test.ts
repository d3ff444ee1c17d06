import { describe, expect, it } from 'vitest';
import { EgressError } from './egress-error.js';
import { firstRequest, redirectedRequest, type OutgoingRequest } from './outgoing-request.js';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof EgressError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

describe('firstRequest', () => {
  it.each([
    ['not a url', 'url-invalid'],
    ['/relative', 'url-invalid'],
    ['https://', 'url-invalid'],
    ['https://[::1', 'url-invalid'],
    ['https://1.2.3.4.5.6.256.', 'url-invalid'],
    ['file:///etc/passwd', 'scheme-refused'],
    ['ftp://example.com/', 'scheme-refused'],
    ['gopher://example.com/', 'scheme-refused'],
    ['data:text/plain,x', 'scheme-refused'],
    ['javascript:alert(1)', 'scheme-refused'],
    ['unix:/var/run/docker.sock', 'scheme-refused'],
    ['https://user@example.com/', 'credentials-in-url'],
    ['https://user:secret@example.com/', 'credentials-in-url'],
    ['https://example.com@evil.example/', 'credentials-in-url'],
  ])('refuses %s as %s', (url, code) => {
    expect(codeOf(() => firstRequest(url, {}))).toBe(code);
  });

  it.each([
    'Host',
    'connection',
    'Content-Length',
    'transfer-encoding',
    'Proxy-Authorization',
    'Upgrade',
    'TE',
    'Expect',
  ])('refuses the header %s', (name) => {
    expect(codeOf(() => firstRequest('https://example.com/', { headers: { [name]: 'x' } }))).toBe(
      'header-refused',
    );
  });

  it.each(['CONNECT', 'trace', 'GET /', ''])('refuses the method "%s"', (method) => {
    expect(codeOf(() => firstRequest('https://example.com/', { method }))).toBe('method-refused');
  });

  it('names neither path nor query nor credentials in what it throws', () => {
    const url = 'https://user:secret@example.com:8443/path?token=secret';
    expect(() => firstRequest(url, {})).toThrow(/^example\.com:8443: credentials must not stand in a URL$/);
  });

  it('sends little of its own, and lets the caller say the rest', () => {
    const { headers } = firstRequest('https://example.com/', {
      headers: { Accept: 'application/json', 'X-Key': 'k' },
    });
    expect(headers).toEqual({
      accept: 'application/json',
      'user-agent': 'Connectory',
      'x-key': 'k',
      'accept-encoding': 'gzip, deflate, br',
    });
  });
});

describe('redirectedRequest', () => {
  const get = firstRequest('https://a.example/start', {
    headers: {
      authorization: 'Bearer secret',
      cookie: 'secret',
      'x-api-key': 'secret',
      'accept-language': 'de',
    },
  });
  const post: OutgoingRequest = {
    ...get,
    method: 'POST',
    body: 'data',
    headers: { ...get.headers, 'content-type': 'text/plain' },
  };

  it.each([200, 300, 304, 305, 306, 400])('follows nothing on %i', (status) => {
    expect(redirectedRequest(get, status, '/next')).toBeUndefined();
  });

  it('follows nothing without a location', () => {
    expect(redirectedRequest(get, 302, undefined)).toBeUndefined();
  });

  it('keeps its headers within an origin', () => {
    const next = redirectedRequest(get, 302, '/next#part');
    expect([next?.url.href, next?.headers['authorization']]).toEqual([
      'https://a.example/next',
      'Bearer secret',
    ]);
  });

  it.each([
    'https://b.example/',
    '//b.example/',
    'https://a.example:8443/',
    'https://sub.a.example/',
    '\\\\b.example/',
  ])('takes nothing that may be a credential to %s', (location) => {
    const next = redirectedRequest(get, 302, location);
    expect(Object.keys(next?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'user-agent',
    ]);
  });

  it.each([
    ['http://a.example/', 'redirect-refused'],
    ['http://b.example/', 'redirect-refused'],
    ['file:///etc/passwd', 'scheme-refused'],
    ['javascript:alert(1)', 'scheme-refused'],
    ['https://user:secret@a.example/', 'credentials-in-url'],
    ['https://', 'url-invalid'],
  ])('refuses to go on to %s as %s', (location, code) => {
    expect(codeOf(() => redirectedRequest(get, 302, location))).toBe(code);
  });

  it.each([301, 302, 303])('turns a POST into a GET on %i', (status) => {
    const next = redirectedRequest(post, status, '/next');
    expect([next?.method, next?.body, next?.headers['content-type']]).toEqual(['GET', undefined, undefined]);
  });

  it.each([307, 308])('sends a POST again on %i, but never to another origin', (status) => {
    const next = redirectedRequest(post, status, '/next');
    expect([next?.method, next?.body]).toEqual(['POST', 'data']);
    expect(codeOf(() => redirectedRequest(post, status, 'https://b.example/'))).toBe('redirect-refused');
  });

  it('leaves a HEAD a HEAD', () => {
    expect(redirectedRequest({ ...get, method: 'HEAD' }, 303, '/next')?.method).toBe('HEAD');
  });
});
