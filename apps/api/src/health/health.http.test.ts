import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

it('is healthy, and ready when its parts answer', async () => {
  expect((await api.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
  expect((await api.inject({ url: '/readyz' })).json()).toEqual({
    status: 'ok',
    checks: { database: 'ok', queue: 'ok' },
  });
});

it('says which part does not answer', async () => {
  const lonely = await bootApi({
    databaseUrl: database.serviceUrl,
    bootstrap: false,
    environment: { REDIS_URL: 'redis://127.0.0.1:1' },
  });
  try {
    const response = await lonely.inject({ url: '/readyz' });
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ code: 'server/unavailable', detail: 'No answer from: queue.' });
    expect((await lonely.inject({ url: '/healthz' })).statusCode).toBe(200);
  } finally {
    await lonely.close();
  }
});

it('accepts registrations while the queue is away, for the sweeper will find them', async () => {
  const lonely = await bootApi({
    databaseUrl: database.serviceUrl,
    bootstrap: false,
    environment: { REDIS_URL: 'redis://127.0.0.1:1' },
  });
  try {
    const response = await lonely.inject({
      method: 'POST',
      url: '/v1/registrations',
      headers: api.ownerHeaders,
      payload: { source: { type: 'inline', text: '{}' } },
    });
    expect(response.statusCode).toBe(202);
  } finally {
    await lonely.close();
  }
});

it('measures its requests by route, not by address', async () => {
  await api.inject({ url: '/v1/connectors/not-an-id', headers: api.ownerHeaders });
  const { body, headers } = await api.inject({ url: '/metrics' });
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toContain('app="api",method="GET",route="/v1/connectors/:id",status="400"');
  expect(body).not.toContain('not-an-id');
});

it('describes itself', async () => {
  const document = (await api.inject({ url: '/openapi.json' })).json<{
    openapi: string;
    paths: Record<
      string,
      Record<
        string,
        { security?: unknown[]; requestBody?: { content: object }; parameters?: { name: string }[] }
      >
    >;
  }>();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/v1/registrations', '/v1/connectors/{id}/definition', '/readyz']),
  );
  expect(document.paths['/v1/connectors']!['get']!.security).toEqual([{ apiKey: [] }, { session: [] }]);
  const create = document.paths['/v1/registrations']!['post']!;
  expect(create.requestBody?.content).toHaveProperty(['multipart/form-data']);
  const list = document.paths['/v1/connectors']!['get']!;
  expect(list.parameters?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['q', 'tag', 'cursor', 'limit']),
  );
  expect((await api.inject({ url: '/docs' })).statusCode).toBe(200);
});
