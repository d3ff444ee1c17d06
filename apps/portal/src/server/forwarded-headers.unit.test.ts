import { describe, expect, it } from 'vitest';
import { keepKnownOrigin } from '../../forwarded-headers.mjs';

function kept(headers: Record<string, string>, behindProxy: boolean) {
  const changed = { ...headers };
  keepKnownOrigin(changed, behindProxy);
  return changed;
}

describe('where a request comes from', () => {
  it('is what the connection says, whatever the caller claims', () => {
    const claims = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
    };
    expect(kept({ ...claims, accept: '*/*' }, false)).toEqual({ accept: '*/*' });
  });

  it('is what the proxy saw, whether it replaces or appends', () => {
    const host = { 'x-forwarded-host': 'connectory.example', 'x-forwarded-proto': 'https' };
    for (const addresses of ['198.51.100.7', '203.0.113.9, 198.51.100.7', '203.0.113.9,198.51.100.7']) {
      expect(kept({ ...host, 'x-forwarded-for': addresses }, true)).toEqual({
        ...host,
        'x-forwarded-for': '198.51.100.7',
      });
    }
  });

  it.each(['', ' ', '203.0.113.9,'])('is the connection when the proxy does not tell: "%s"', (addresses) => {
    expect(kept({ 'x-forwarded-for': addresses }, true)).toEqual({});
  });
});
