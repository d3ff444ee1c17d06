import { Connector, ConnectorPage, OperationPage, type Finding } from '@connectory/contracts';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { operation, publishConnector } from '../testing/publish-connector.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const get = (url: string) => api.inject({ url, headers: api.ownerHeaders });
const search = async (query: string): Promise<string[]> => {
  const { items } = ConnectorPage.parse((await get(`/v1/connectors?${query}`)).json());
  return items.map(({ name }) => name);
};
const finding = (severity: Finding['severity'], pointer: string): Finding => ({
  code: 'structure/example',
  severity,
  message: 'Something is wrong',
  params: {},
  pointer,
  range: null,
  related: [],
  docsUrl: '/docs/rules/structure/example',
});

describe('the catalog', () => {
  beforeAll(async () => {
    await publishConnector(api, { title: 'Text Analytics', tags: ['language'] });
    await publishConnector(api, {
      title: 'Weather',
      description: 'Forecasts, also of storms in Zürich.',
      tags: ['forecast'],
      operations: [operation({ operationId: 'getDailyForecast', summary: 'Get the forecast of a day' })],
    });
    await publishConnector(api, {
      title: 'Broken',
      description: '',
      tags: [],
      findings: [finding('error', '/paths')],
    });
  });

  it('shows the newest first', async () => {
    expect(await search('')).toEqual(['Broken', 'Weather', 'Text Analytics']);
  });

  it.each([
    ['q=text', ['Text Analytics']],
    ['q=ana', ['Text Analytics']],
    ['q=analytics+text', ['Text Analytics']],
    ['q=daily', ['Weather']],
    ['q=getdaily', ['Weather']],
    ['q=zürich', ['Weather']],
    ['q=forecast', ['Weather']],
    ['q=%27+%26+!%7C%3A*+text', ['Text Analytics']],
    ['q=nothing-like-this', []],
    ['tag=language', ['Text Analytics']],
    ['state=draft', ['Broken']],
    ['state=published&q=text', ['Text Analytics']],
  ])('finds by %s', async (query, names) => {
    expect(await search(query)).toEqual(names);
  });

  it.each(['q=a%00', 'tag=%00', 'cursor=%00', 'state=gone'])('refuses %s', async (query) => {
    expect((await get(`/v1/connectors?${query}`)).json()).toMatchObject({ code: 'request/invalid' });
  });

  it('puts a name before a description', async () => {
    await publishConnector(api, { title: 'Storms', description: '', tags: [] });
    expect(await search('q=storms')).toEqual(['Storms', 'Weather']);
  });

  it.each(['', 'q=e', 'q=text'])('pages through "%s" without gaps or repeats', async (query) => {
    const all = await search(`${query}&limit=100`);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ConnectorPage = (
        await get(`/v1/connectors?${query}&limit=1${cursor && `&cursor=${cursor}`}`)
      ).json();
      paged.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });
});

describe('a connector', () => {
  it('shows what was published, and what one may do', async () => {
    const { connectorId } = await publishConnector(api, { name: 'Mine' });
    const connector = Connector.parse((await get(`/v1/connectors/${connectorId}`)).json());
    expect(connector).toMatchObject({
      name: 'Mine',
      state: 'published',
      revision: 1,
      operationCount: 1,
      servers: ['https://api.example.org'],
      abilities: { read: true, register: true },
    });
  });

  it('is a draft while its findings are errors', async () => {
    const errors = [finding('error', '/info'), finding('warning', '/paths')];
    const { connectorId } = await publishConnector(api, { findings: errors });
    expect((await get(`/v1/connectors/${connectorId}`)).json()).toMatchObject({ state: 'draft' });
    expect((await get(`/v1/connectors/${connectorId}/findings`)).json()).toEqual({
      items: errors,
      nextCursor: null,
    });
    expect((await get(`/v1/connectors/${connectorId}/findings?limit=1`)).json()).toMatchObject({
      items: [errors[0]],
      nextCursor: expect.any(String),
    });
  });

  it('gives its definition as JSON and YAML, keys in order', async () => {
    const { connectorId } = await publishConnector(api);
    const json = await get(`/v1/connectors/${connectorId}/definition`);
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(Object.keys(json.json())).toEqual(['openapi', 'info', 'paths']);
    const yaml = await get(`/v1/connectors/${connectorId}/definition?version=3.1&format=yaml`);
    expect(yaml.headers['content-type']).toBe('application/yaml; charset=utf-8');
    expect(yaml.body.split('\n').slice(0, 2)).toEqual(['openapi: 3.1.0', 'info:']);
  });

  it('gives its source byte for byte, as a download that no browser runs', async () => {
    const text = '{ "openapi": "3.1.0",\r\n\t"x": "<script>ü</script>" }\n';
    const { connectorId } = await publishConnector(api, { text });
    const response = await get(`/v1/connectors/${connectorId}/source`);
    expect(response.rawPayload.equals(Buffer.from(text))).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''source.json",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it('lists its operations in order, page by page', async () => {
    const operations = Array.from({ length: 5 }, (_, index) => operation({ operationId: `op${index}` }));
    const { connectorId } = await publishConnector(api, { operations });
    const first = OperationPage.parse((await get(`/v1/connectors/${connectorId}/operations?limit=3`)).json());
    const second = OperationPage.parse(
      (await get(`/v1/connectors/${connectorId}/operations?limit=3&cursor=${first.nextCursor}`)).json(),
    );
    expect([...first.items, ...second.items]).toEqual(operations);
    expect(second.nextCursor).toBeNull();
  });

  it('takes texts that PostgreSQL cannot store', async () => {
    const { connectorId } = await publishConnector(api, {
      title: 'N\u0000UL \ud800',
      description: '\u0000',
      tags: ['a\u0000b'],
      operations: [operation({ operationId: 'a\u0000', summary: '\u0000\udc00' })],
    });
    expect((await get(`/v1/connectors/${connectorId}`)).json()).toMatchObject({
      name: 'NUL \ufffd',
      tags: ['ab'],
    });
    expect((await get(`/v1/connectors/${connectorId}/operations`)).statusCode).toBe(200);
  });
});

it('refuses numbers and cursors that no list gave out', async () => {
  const { connectorId } = await publishConnector(api);
  const cursor = (place: object) => Buffer.from(JSON.stringify(place)).toString('base64url');
  const id = connectorId;
  for (const path of [
    `/${id}/definition?revision=99999999999`,
    `/${id}/operations?revision=99999999999`,
    `/${id}/operations?cursor=${cursor({ position: 99_999_999_999 })}`,
    `/${id}/findings?cursor=${cursor({ position: 99_999_999_999 })}`,
    `?cursor=${cursor({ rank: 0, at: '0000-01-01T00:00:00Z', id })}`,
  ]) {
    const response = await get(`/v1/connectors${path}`);
    expect([path, response.statusCode]).toEqual([path, 400]);
    expect(response.json()).toMatchObject({ code: 'request/invalid' });
  }
});
