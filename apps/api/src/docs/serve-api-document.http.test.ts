import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl, bootstrap: false });
});
afterAll(() => api.close());

it('serves a page to read, whole, from its own origin only', async () => {
  const page = await api.inject({ url: '/docs' });
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
  const addresses = [...page.body.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) {
    const { origin, pathname } = new URL(address, 'http://connectory.example/docs');
    expect([address, origin]).toEqual([address, 'http://connectory.example']);
    expect([address, (await api.inject({ url: pathname })).statusCode]).toEqual([address, 200]);
  }
});

it('asks no service whether the definition is valid', async () => {
  const script = (await api.inject({ url: '/docs/swagger-ui-init.js' })).body;
  expect(script).toMatch(/"validatorUrl": null/);
});

it('serves the same definition as JSON and as YAML', async () => {
  expect((await api.inject({ url: '/openapi.json' })).json()).toMatchObject({ openapi: '3.1.0' });
  expect((await api.inject({ url: '/openapi.yaml' })).body).toContain('openapi: 3.1.0');
});
