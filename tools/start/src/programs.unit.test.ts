import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { childEnvironments } from './child-environment.js';
import { programs, reachableHost } from './programs.js';
import { readSettings } from './settings.js';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const urls = { ownerUrl: 'postgres://owner@db/connectory', serviceUrl: 'postgres://service@db/connectory' };

function started(environment: Record<string, string>, sample: boolean) {
  const settings = readSettings(environment, root, sample);
  return programs(settings, childEnvironments(settings, urls, { secretKey: 'k' }, {}));
}

describe('programs', () => {
  it('starts the portal last, so that it stops first', () => {
    expect(started({}, true).map(({ name }) => name)).toEqual(['sample', 'api', 'worker', 'portal']);
    expect(started({}, false).map(({ name }) => name)).toEqual(['api', 'worker', 'portal']);
  });

  it('asks each program at the port that it was given', () => {
    const ports = { CONNECTORY_PORT: '1003', CONNECTORY_API_PORT: '1001', CONNECTORY_WORKER_PORT: '1002' };
    expect(started(ports, false).map(({ readyUrl }) => readyUrl)).toEqual([
      'http://127.0.0.1:1001/readyz',
      'http://127.0.0.1:1002/readyz',
      'http://127.0.0.1:1003/healthz',
    ]);
  });
});

it('lets the portal alone decide whom a request comes from', () => {
  for (const trusted of ['true', 'false']) {
    const [api, , portal] = started({ CONNECTORY_TRUST_PROXY: trusted, CONNECTORY_HOST: '0.0.0.0' }, false);
    expect(api?.env['CONNECTORY_TRUST_PROXY']).toBe('true');
    expect(portal?.env).toMatchObject({ CONNECTORY_TRUST_PROXY: trusted, CONNECTORY_HOST: '0.0.0.0' });
  }
});

describe('reachableHost', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['0.0.0.0', '127.0.0.1'],
    ['::', '127.0.0.1'],
    ['::1', '[::1]'],
    ['localhost', 'localhost'],
  ])('of %s is %s', (host, expected) => {
    expect(reachableHost(host)).toBe(expected);
  });
});
