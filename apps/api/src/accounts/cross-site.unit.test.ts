import { describe, expect, it } from 'vitest';
import { crossSiteReason, type BrowserRequest } from './cross-site.js';

const portal = 'https://connectory.example.com';
const reasonFor = (method: string, headers: BrowserRequest['headers']) =>
  crossSiteReason({ method, headers }, portal);

describe('what may come from the portal or from a program', () => {
  it.each<[string, BrowserRequest['headers']]>([
    ['POST', { origin: portal, 'sec-fetch-site': 'same-origin' }],
    ['DELETE', { origin: portal }],
    ['POST', {}],
    // Reading changes nothing, and another site cannot see the answer.
    ['GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    // No browser adds a key by itself.
    ['POST', { origin: 'https://evil.example', authorization: 'Bearer cy_key' }],
  ])('%s with %j passes', (method, headers) => {
    expect(reasonFor(method, headers)).toBeNull();
  });
});

describe('what may come from another site', () => {
  it.each<[string, BrowserRequest['headers']]>([
    ['POST', { origin: 'https://evil.example' }],
    ['PUT', { origin: 'http://connectory.example.com' }],
    ['POST', { origin: 'https://connectory.example.com.evil.example' }],
    ['POST', { origin: 'https://connectory.example.com:8443' }],
    ['POST', { origin: 'null' }],
    ['POST', { 'sec-fetch-site': 'cross-site' }],
    ['PATCH', { origin: portal, 'sec-fetch-site': 'cross-site' }],
    // A browser does send this along by itself: a proxy's password, remembered.
    ['POST', { origin: 'https://evil.example', authorization: 'Basic YTpi' }],
  ])('%s with %j is refused', (method, headers) => {
    expect(reasonFor(method, headers)).not.toBeNull();
  });

  it('is told where Connectory is', () => {
    expect(reasonFor('POST', { origin: 'http://127.0.0.1:3000' })).toBe(
      `The request comes from http://127.0.0.1:3000, but Connectory is at ${portal}. ` +
        'Open it there, or set CONNECTORY_PUBLIC_URL to where it is.',
    );
  });
});
