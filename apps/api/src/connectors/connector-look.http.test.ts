import { Connector, type Problem } from '@connectory/contracts';
import { useDatabase } from '@connectory/testing/vitest';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { publishConnector } from '../testing/publish-connector.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  api.inject({ url, headers: { ...api.ownerHeaders, ...headers } });
const read = async (id: string) => {
  const response = await get(`/v1/connectors/${id}`);
  return { connector: Connector.parse(response.json()), tag: String(response.headers['etag']) };
};
const patch = (id: string, payload: object, headers: Record<string, string>) =>
  api.inject({
    method: 'PATCH',
    url: `/v1/connectors/${id}`,
    headers: { ...api.ownerHeaders, ...headers },
    payload,
  });
const found = async (q: string) =>
  (await get(`/v1/connectors?q=${q}`)).json<{ items: Connector[] }>().items.map(({ name }) => name);

describe('a change of a connector', () => {
  it('takes part in searches, and stays when a revision comes', async () => {
    const { connectorId } = await publishConnector(api, { title: 'Before', description: 'Of the source.' });
    const { tag } = await read(connectorId);
    const changed = await patch(
      connectorId,
      { name: ' Afterwards ', description: 'Written by hand.', brandColor: '#0B6E99' },
      { 'if-match': tag },
    );
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toMatchObject({
      name: 'Afterwards',
      description: 'Written by hand.',
      brandColor: '#0b6e99',
    });
    expect(changed.headers['etag']).toBe((await read(connectorId)).tag);
    expect(changed.headers['etag']).not.toBe(tag);
    expect(await found('afterw')).toEqual(['Afterwards']);
    expect(await found('hand')).toEqual(['Afterwards']);
    expect(await found('before')).toEqual([]);
    // What it does is still found.
    expect(await found('afterwards+detect')).toEqual(['Afterwards']);

    await publishConnector(api, { connectorId, title: 'Another', description: 'Of zymurgy.' });
    expect((await read(connectorId)).connector).toMatchObject({
      name: 'Afterwards',
      description: 'Written by hand.',
      revision: 2,
    });
    expect(await found('hand')).toEqual(['Afterwards']);
    expect(await found('zymurgy')).toEqual([]);
  });

  it('changes no text that is left out', async () => {
    const { connectorId } = await publishConnector(api, { title: 'Kept', description: 'First.' });
    const { tag } = await read(connectorId);
    await patch(connectorId, { brandColor: '#123456' }, { 'if-match': tag });
    await publishConnector(api, { connectorId, description: 'Second.' });
    expect((await read(connectorId)).connector).toMatchObject({
      name: 'Kept',
      description: 'Second.',
      brandColor: '#123456',
    });
  });

  it('is made in what was read, and in nothing else', async () => {
    const { connectorId } = await publishConnector(api);
    const { tag } = await read(connectorId);
    const change = { name: 'Mine' };
    expect((await patch(connectorId, change, {})).json()).toMatchObject({
      code: 'request/precondition-required',
    });
    expect((await patch(connectorId, change, { 'if-match': '"other"' })).statusCode).toBe(412);
    expect((await patch(connectorId, change, { 'if-match': `"other", ${tag}` })).statusCode).toBe(200);
    const late = await patch(connectorId, { name: 'Too late' }, { 'if-match': tag });
    expect(late.json<Problem>().code).toBe('connector/changed-meanwhile');
    expect((await read(connectorId)).connector.name).toBe('Mine');
  });

  it('of two at the same time is one', async () => {
    const { connectorId } = await publishConnector(api);
    const { tag } = await read(connectorId);
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((name) => patch(connectorId, { name }, { 'if-match': tag })),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412, 412]);
  });

  it.each([
    {},
    { name: '' },
    { name: 'a\u0000' },
    { name: 'x'.repeat(121) },
    { description: 'a\u0000' },
    { brandColor: 'red' },
    { brandColor: '#12345g' },
    { state: 'published' },
  ])('is refused: %j', async (change) => {
    const { connectorId } = await publishConnector(api);
    const { tag } = await read(connectorId);
    const response = await patch(connectorId, change, { 'if-match': tag });
    expect(response.json<Problem>().code).toBe('request/invalid');
  });

  it('needs a permission', async () => {
    const { connectorId } = await publishConnector(api);
    const made = await api.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: api.ownerHeaders,
      payload: { name: 'Reader', permissions: ['connector:read'] },
    });
    const headers = { authorization: `Bearer ${made.json<{ key: string }>().key}` };
    for (const [method, path] of [
      ['PATCH', ''],
      ['PUT', '/icon'],
      ['DELETE', '/icon'],
    ] as const) {
      const response = await api.inject({ method, url: `/v1/connectors/${connectorId}${path}`, headers });
      expect(response.json<Problem>().code).toBe('auth/forbidden');
    }
    const icon = await api.inject({ url: `/v1/connectors/${connectorId}/icon`, headers });
    expect(icon.statusCode).toBe(200);
  });
});

describe('an icon', () => {
  const put = (id: string, payload: Buffer, type = 'image/png') =>
    api.inject({
      method: 'PUT',
      url: `/v1/connectors/${id}/icon`,
      headers: { ...api.ownerHeaders, 'content-type': type },
      payload,
    });
  const image = () => sharp({ create: { width: 64, height: 64, channels: 3, background: '#c80a0a' } });

  it('is the initials until there is one, and again when it is gone', async () => {
    const { connectorId } = await publishConnector(api, { name: 'Text <Analytics>' });
    const { connector } = await read(connectorId);
    const initials = await get(connector.iconUrl);
    expect(initials.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(initials.body).toContain('>TA</text>');

    const changed = await put(connectorId, await image().jpeg().toBuffer(), 'application/octet-stream');
    expect(changed.statusCode).toBe(200);
    const { iconUrl } = changed.json<Connector>();
    expect(iconUrl).not.toBe(connector.iconUrl);
    const icon = await get(iconUrl);
    expect(icon.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(await sharp(icon.rawPayload).metadata()).toMatchObject({ format: 'png', width: 230, height: 230 });

    // An address that was kept leads to what it is now, which is not kept under it.
    expect((await get(connector.iconUrl)).headers['cache-control']).toBe('private, no-cache');
    const same = await get(iconUrl, { 'if-none-match': String(icon.headers['etag']) });
    expect([same.statusCode, same.body]).toEqual([304, '']);

    const remove = () =>
      api.inject({
        method: 'DELETE',
        url: `/v1/connectors/${connectorId}/icon`,
        headers: api.ownerHeaders,
      });
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).statusCode).toBe(204);
    expect((await read(connectorId)).connector.iconUrl).toBe(connector.iconUrl);
    expect((await get(connector.iconUrl)).body).toBe(initials.body);
  });

  it('takes part in the entity tag of its connector', async () => {
    const { connectorId } = await publishConnector(api);
    const before = await read(connectorId);
    await put(connectorId, await image().png().toBuffer());
    expect((await read(connectorId)).tag).not.toBe(before.tag);
  });

  it.each<[string, number, () => Promise<Buffer> | Buffer, string]>([
    ['icon/unsupported', 415, () => Buffer.from('<html></html>'), 'image/png'],
    ['icon/unsupported', 415, async () => (await image().png().toBuffer()).subarray(0, 100), 'image/png'],
    ['icon/too-large', 413, () => Buffer.alloc(1_048_577), 'image/webp'],
    ['request/unsupported-media-type', 415, () => Buffer.from('{}'), 'application/json'],
    ['request/unsupported-media-type', 415, () => Buffer.from('GIF89a'), 'image/gif'],
  ])('is refused as %s with %i', async (code, status, make, type) => {
    const { connectorId } = await publishConnector(api);
    const response = await put(connectorId, await make(), type);
    expect([response.json<Problem>().code, response.statusCode]).toEqual([code, status]);
  });

  it('is not there for a connector that is not', async () => {
    const nowhere = '0198c0de-0000-7000-8000-000000000000';
    expect((await get(`/v1/connectors/${nowhere}/icon`)).json<Problem>().code).toBe('connector/not-found');
    const response = await put(nowhere, await image().png().toBuffer());
    expect(response.json<Problem>().code).toBe('connector/not-found');
  });

  it('is the only body of its kind that is taken', async () => {
    const response = await api.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: { ...api.ownerHeaders, 'content-type': 'image/png' },
      payload: Buffer.from('x'),
    });
    expect(response.json<Problem>().code).toBe('request/unsupported-media-type');
  });
});
