import type { Import } from '@connectory/contracts';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { formOf } from '../testing/multipart.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const environment = (host: string) =>
  JSON.stringify({ name: 'Test', values: [{ key: 'host', value: host }] });

describe('an idempotency key of an import', () => {
  it('stands for the values of its environments, too', async () => {
    const send = (host: string) => {
      const { headers, payload } = formOf([
        {
          fileName: 'pets.json',
          content: JSON.stringify({ info: { _postman_id: 'a', name: 'Pets' }, item: [] }),
        },
        { fileName: 'test.postman_environment.json', content: environment(host) },
      ]);
      return api.inject({
        method: 'POST',
        url: '/v1/imports',
        headers: { ...api.ownerHeaders, ...headers, 'idempotency-key': 'values-of-an-environment' },
        payload,
      });
    };
    const first = await send('one.io');
    expect(first.statusCode).toBe(202);
    const same = await send('one.io');
    expect([same.statusCode, same.json<Import>().id]).toEqual([202, first.json<Import>().id]);
    const other = await send('two.io');
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([
      422,
      'registration/idempotency-key-reused',
    ]);
  });
});
