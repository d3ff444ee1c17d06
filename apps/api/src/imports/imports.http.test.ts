import { createSourceVault, readImportVariables } from '@connectory/catalog';
import { Import, ImportItemPage, ImportPage, ImportPlan, type Session } from '@connectory/contracts';
import type { Tenant } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import { zipOf } from '@connectory/testing/zip';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { formOf, type FormPart } from '../testing/multipart.js';
import { TENANT } from '../tokens.js';

const database = useDatabase();
let api: BootedApi;
let organizationId: string;
beforeAll(async () => {
  api = await bootApi({
    databaseUrl: database.serviceUrl,
    environment: { CONNECTORY_MAX_SOURCE_BYTES: '4096', CONNECTORY_MAX_IMPORT_BYTES: '500000' },
  });
  const session = await api.inject({ url: '/v1/session', headers: api.ownerHeaders });
  organizationId = session.json<Session>().organization.id;
});
afterAll(() => api.close());

const tenant = () => api.app.get<Tenant>(TENANT);
/** As the owner of the tenant, past the api. */
const sql = <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  tenant().run(organizationId, (manager) => manager.query(text, parameters));

const collection = (id: string, name = 'Pets') =>
  JSON.stringify({ info: { _postman_id: id, name }, item: [] });
const environment = JSON.stringify({ name: 'Test', values: [{ key: 'host', value: 'one.io' }] });

const send = (
  payload: string | Buffer,
  contentType: string,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
) =>
  api.inject({
    method: 'POST',
    url: `/v1/imports${query}`,
    headers: { ...api.ownerHeaders, 'content-type': contentType, ...headers },
    payload,
  });
const sendForm = (parts: readonly FormPart[], options: Parameters<typeof send>[2] = {}) => {
  const { headers, payload } = formOf(parts);
  return send(payload, headers['content-type'], options);
};
const get = (path: string) => api.inject({ url: `/v1/imports${path}`, headers: api.ownerHeaders });
const act = (id: string, action: string) =>
  api.inject({ method: 'POST', url: `/v1/imports/${id}/${action}`, headers: api.ownerHeaders });
const items = async (id: string, query = '') =>
  ImportItemPage.parse((await get(`/${id}/items${query}`)).json()).items;
const shown = async (id: string) =>
  (await items(id)).map(({ entryName, state, failure }) => [entryName, failure?.code ?? state]);

describe('handing an import over', () => {
  it('takes many files of a form, and gives their variables to the collections', async () => {
    const response = await sendForm(
      [
        { fileName: 'pets.json', content: collection('a') },
        { fileName: 'test.postman_environment.json', content: environment },
        { fileName: 'api.yaml', content: 'openapi: 3.1.0\n' },
        { fileName: 'more.zip', content: zipOf({ 'b.json': collection('b'), '../c.json': collection('c') }) },
      ],
      { query: '?name=Estate' },
    );
    expect(response.statusCode).toBe(202);
    const made = Import.parse(response.json());
    expect(response.headers.location).toBe(`/v1/imports/${made.id}`);
    expect(made).toMatchObject({
      state: 'running',
      name: 'Estate',
      dryRun: false,
      entryCount: 4,
      counts: { received: 3, failed: 1 },
      lastFailures: [{ entryName: '../c.json', position: 3, code: 'import/entry-refused' }],
      abilities: { commit: false, cancel: true, retry: true, undo: true },
    });
    expect(await shown(made.id)).toEqual([
      ['pets.json', 'received'],
      ['api.yaml', 'received'],
      ['b.json', 'received'],
      ['../c.json', 'import/entry-refused'],
    ]);
    const vault = createSourceVault(api.config.CONNECTORY_SECRET_KEY);
    const place = { organizationId, importId: made.id };
    expect(
      await tenant().run(organizationId, (manager) => readImportVariables(manager, vault, place)),
    ).toEqual({ host: 'one.io' });
    const stored = await sql<{ identity: string | null; sealed: Buffer | null; source_id: string }>(
      `SELECT r.identity, s.sealed, r.source_id FROM connectory.registration r JOIN connectory.source s ON s.id = r.source_id
        WHERE r.import_id = $1 ORDER BY r.import_position`,
      [made.id],
    );
    expect(stored.map(({ identity }) => identity?.replace(/:[0-9a-f]{64}$/, ':…') ?? null)).toEqual([
      'postman:a',
      'content:…',
      'postman:b',
      null,
    ]);
    expect(stored.map(({ sealed }) => sealed !== null)).toEqual([true, true, true, false]);
    const [first] = stored;
    expect(vault.unseal(organizationId, first!.source_id, first!.sealed!).toString()).toBe(collection('a'));
  });

  it.each([
    ['a zip archive', 'application/zip', zipOf({ 'a/b.json': collection('z') }), 'a/b.json'],
    ['a data dump', 'application/json', `{"collections":[${collection('d')}]}`, 'collections/0 (Pets)'],
    ['NDJSON', 'application/x-ndjson', `${collection('n')}\n`, 'line 1 (Pets)'],
    ['any file', 'application/octet-stream', zipOf({ 'x.json': collection('x') }), 'x.json'],
  ])('takes %s as the body', async (_what, type, body, name) => {
    const response = await send(body, type);
    expect(response.statusCode).toBe(202);
    expect(await shown(response.json<Import>().id)).toEqual([[name, 'received']]);
  });

  it('makes what is there twice once, and keeps apart what has but its id in common', async () => {
    const same = collection('twice');
    const response = await sendForm([
      { fileName: 'a.json', content: same },
      { fileName: 'b.json', content: collection('twice', 'Other') },
      { fileName: 'c.json', content: same },
    ]);
    const made = response.json<Import>();
    expect(made).toMatchObject({ counts: { received: 2, published: 1 }, outcomes: { unchanged: 1 } });
    const identities = await sql<{ identity: string }>(
      'SELECT identity FROM connectory.registration WHERE import_id = $1 ORDER BY import_position',
      [made.id],
    );
    expect(identities.map(({ identity }) => identity)).toEqual([
      'postman:twice',
      'postman:twice#2',
      'postman:twice',
    ]);
  });

  it('writes more than fits into one batch', async () => {
    const lines = Array.from({ length: 250 }, (_, index) => collection(`many-${index}`)).join('\n');
    const made = (await send(lines, 'application/x-ndjson')).json<Import>();
    expect(made).toMatchObject({ entryCount: 250, counts: { received: 250 } });
    const page = ImportItemPage.parse((await get(`/${made.id}/items?limit=100`)).json());
    const next = await get(`/${made.id}/items?limit=100&cursor=${page.nextCursor}`);
    expect(ImportItemPage.parse(next.json()).items.map(({ position }) => position)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 100),
    );
  });

  it.each<[string, string | Buffer, string, string]>([
    ['holds nothing', '', 'application/x-ndjson', 'import/empty'],
    ['holds environments alone', environment, 'application/json', 'import/empty'],
    ['is an empty archive', zipOf({}), 'application/zip', 'import/empty'],
    ['is larger than allowed', 'x'.repeat(500_001), 'application/octet-stream', 'import/too-large'],
    ['unpacks to too much', zipOf(bulk()), 'application/zip', 'import/too-large'],
    ['is no form', 'hello', 'multipart/form-data; boundary=x', 'request/malformed-body'],
    ['is of another kind', '<a/>', 'application/xml', 'request/unsupported-media-type'],
  ])('refuses what %s, and leaves nothing behind', async (_what, body, type, code) => {
    const before = await sql('SELECT id FROM connectory.import');
    const response = await send(body, type);
    expect(response.json()).toMatchObject({ code });
    const left = await sql<{ state: string }>('SELECT state FROM connectory.import WHERE NOT id = ANY($1)', [
      (before as { id: string }[]).map(({ id }) => id),
    ]);
    expect(left.every(({ state }) => state === 'cancelled')).toBe(true);
    expect(
      await sql(
        `SELECT r.id FROM connectory.registration r JOIN connectory.import i ON i.id = r.import_id
          WHERE i.state = 'cancelled' AND r.state NOT IN ('cancelled', 'failed', 'published')`,
      ),
    ).toEqual([]);
  });

  it('refuses fields, and what is no import elsewhere', async () => {
    const field = await sendForm([{ name: 'name', content: 'Estate' }]);
    expect(field.json()).toMatchObject({ code: 'request/invalid', issues: [{ pointer: '/name' }] });
    const elsewhere = await api.inject({
      method: 'POST',
      url: '/v1/registrations',
      headers: { ...api.ownerHeaders, 'content-type': 'application/zip' },
      payload: zipOf({ 'a.json': '{}' }),
    });
    expect(elsewhere.json()).toMatchObject({ code: 'request/unsupported-media-type' });
  });
});

function bulk(): Record<string, string> {
  const text = Array.from({ length: 300 }, (_, index) => String.fromCharCode(97 + (index % 23))).join('');
  return Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`${index}.json`, `{"${index}":"${text.repeat(10)}"}`]),
  );
}

describe('an idempotency key', () => {
  const headers = { 'idempotency-key': 'once' };

  it('leads to the import of before, if it is the same', async () => {
    const first = (await send(collection('once'), 'application/json', { headers })).json<Import>();
    const again = await send(collection('once'), 'application/json', { headers });
    expect(again.statusCode).toBe(202);
    expect(again.json<Import>().id).toBe(first.id);
    for (const other of [
      await send(collection('another'), 'application/json', { headers }),
      await send(collection('once'), 'application/json', { headers, query: '?dryRun=true' }),
    ])
      expect(other.json()).toMatchObject({ code: 'registration/idempotency-key-reused' });
  });

  it('is free again when the first request came to nothing', async () => {
    const unused = { 'idempotency-key': 'broken' };
    expect((await send('', 'application/x-ndjson', { headers: unused })).statusCode).toBe(422);
    expect((await send(collection('b'), 'application/json', { headers: unused })).statusCode).toBe(202);
  });

  it('says that the first request is still on its way', async () => {
    await send(collection('slow'), 'application/json', { headers: { 'idempotency-key': 'slow' } });
    await sql(`UPDATE connectory.import SET state = 'receiving' WHERE idempotency_key = 'slow'`);
    const again = await send(collection('slow'), 'application/json', {
      headers: { 'idempotency-key': 'slow' },
    });
    expect(again.json()).toMatchObject({ code: 'import/still-receiving' });
  });
});

describe('what becomes of an import', () => {
  let id: string;
  beforeEach(async () => {
    const lines = [collection('p'), collection('q'), 'x'.repeat(5_000)].join('\n');
    id = (await send(lines, 'application/x-ndjson', { query: '?dryRun=true' })).json<Import>().id;
  });
  const plan = {
    kind: { kind: 'postman', version: '2.1.0' },
    title: 'Pets',
    operationCount: 3,
    hosts: ['one.io'],
  };
  /** As the worker does that has looked at every entry. */
  const planned = async () => {
    const connectorId = '019a1f1e-6f0a-7c3e-9b57-2f6d1f0a4c11';
    await sql(
      `UPDATE connectory.registration SET state = 'planned', plan = $2 WHERE import_id = $1 AND state = 'received'`,
      [
        id,
        JSON.stringify({
          ...plan,
          routes: 'same',
          secrets: [{ kind: 'apiKey', pointer: '/auth' }],
          findingCounts: { error: 1, warning: 0, info: 0 },
          updates: null,
          unchanged: false,
        }),
      ],
    );
    await sql(
      `UPDATE connectory.registration SET plan = jsonb_set(plan::jsonb, '{updates}', $2::jsonb)
        WHERE import_id = $1 AND import_position = 1`,
      [id, JSON.stringify({ connectorId, name: 'Mine' })],
    );
    await sql(`UPDATE connectory.import SET state = 'planned' WHERE id = $1`, [id]);
    return connectorId;
  };

  it('is told beforehand', async () => {
    const connectorId = await planned();
    expect((await get(`/${id}`)).json()).toMatchObject({ state: 'planned', abilities: { commit: true } });
    const answer = ImportPlan.parse((await get(`/${id}/plan`)).json());
    expect(answer.totals).toEqual({
      entries: 3,
      create: 1,
      update: 1,
      unchanged: 0,
      failed: 1,
      operations: 6,
      secrets: 2,
      withErrors: 2,
    });
    expect(answer.duplicates).toMatchObject([{ count: 2, hosts: ['one.io'], entries: [{}, {}] }]);
    expect(answer.updates).toMatchObject([{ position: 1, connectorId, connectorName: 'Mine' }]);
    expect(await items(id, '?state=planned')).toMatchObject([{ plan }, { plan }]);
  });

  it('begins with a commit, once', async () => {
    expect((await act(id, 'commit')).json()).toMatchObject({ code: 'import/not-possible' });
    await planned();
    for (let time = 0; time < 2; time += 1) {
      const response = await act(id, 'commit');
      expect(response.statusCode).toBe(202);
      expect(response.json()).toMatchObject({ state: 'running', counts: { received: 2, failed: 1 } });
    }
  });

  it('is cancelled, also what is at work', async () => {
    await sql(
      `UPDATE connectory.registration SET state = 'running', lease_id = gen_random_uuid(), lease_until = now() + '1 h'
        WHERE import_id = $1 AND import_position = 0`,
      [id],
    );
    for (let time = 0; time < 2; time += 1) {
      const response = await act(id, 'cancel');
      expect(response.statusCode).toBe(200);
      expect(response.json()).toMatchObject({ state: 'cancelled', counts: { cancelled: 2, failed: 1 } });
    }
  });

  it('is tried again where it failed, except what was refused', async () => {
    await sql(
      `UPDATE connectory.registration SET state = 'failed', finished_at = now(), attempts = 3 WHERE import_id = $1`,
      [id],
    );
    await sql(`UPDATE connectory.import SET state = 'finished', finished_at = now() WHERE id = $1`, [id]);
    expect((await act(id, 'retry')).json()).toMatchObject({
      state: 'running',
      finishedAt: null,
      counts: { received: 2, failed: 1 },
    });
    await sql(
      `UPDATE connectory.registration SET state = 'published', outcome = 'created' WHERE state = 'received' AND import_id = $1`,
      [id],
    );
    await sql(`UPDATE connectory.import SET state = 'finished' WHERE id = $1`, [id]);
    expect((await act(id, 'retry')).json()).toMatchObject({ state: 'finished', outcomes: { created: 2 } });
  });

  it('is undone by the lanes', async () => {
    expect((await act(id, 'undo')).json()).toMatchObject({ code: 'import/not-possible' });
    await act(id, 'cancel');
    for (let time = 0; time < 2; time += 1)
      expect((await act(id, 'undo')).json()).toMatchObject({ state: 'undoing' });
  });

  it('is nothing to others, nor to those who may not', async () => {
    const none = '0198c0de-0000-7000-8000-000000000000';
    for (const path of ['', '/items', '/plan', '/events'])
      expect((await get(`/${none}${path}`)).json()).toMatchObject({ code: 'import/not-found' });
    for (const action of ['commit', 'cancel', 'retry', 'undo'])
      expect((await act(none, action)).json()).toMatchObject({ code: 'import/not-found' });
    const reader = await api.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: api.ownerHeaders,
      payload: { name: 'Reader', permissions: ['import:read'] },
    });
    const headers = { authorization: `Bearer ${reader.json<{ key: string }>().key}` };
    await planned();
    const seen = await api.inject({ url: `/v1/imports/${id}`, headers });
    expect(seen.json()).toMatchObject({
      abilities: { commit: false, cancel: false, retry: false, undo: false },
    });
    const refused = await api.inject({ method: 'POST', url: `/v1/imports/${id}/commit`, headers });
    expect(refused.json()).toMatchObject({ code: 'auth/forbidden' });
  });
});

it('lists imports, the newest first', async () => {
  const newest = (await send(collection('l'), 'application/json')).json<Import>();
  const page = ImportPage.parse((await get('?limit=2')).json());
  expect(page.items[0]).toMatchObject({ id: newest.id, entryCount: 1 });
  const next = ImportPage.parse((await get(`?limit=2&cursor=${page.nextCursor}`)).json());
  expect(next.items.map(({ id }) => id)).not.toContain(page.items[1]!.id);
});

it('keeps entries out of the list of registrations', async () => {
  const response = await api.inject({ url: '/v1/registrations', headers: api.ownerHeaders });
  expect(response.json()).toMatchObject({ items: [] });
});

it('tells whoever watches, until nothing is at work', async () => {
  const { id } = (await send(collection('w'), 'application/json')).json<Import>();
  const watching = get(`/${id}/events`);
  await sql(
    `UPDATE connectory.registration SET state = 'published', outcome = 'created' WHERE import_id = $1`,
    [id],
  );
  await sql(`UPDATE connectory.import SET state = 'finished', finished_at = now() WHERE id = $1`, [id]);
  const { body, headers } = await watching;
  expect(headers['content-type']).toContain('text/event-stream');
  const events = body.split('\n\n').filter((event) => event.startsWith('event: import'));
  const last = Import.parse(JSON.parse(events.at(-1)!.split('data: ')[1]!));
  expect(last).toMatchObject({ state: 'finished', outcomes: { created: 1 }, abilities: { undo: true } });
});
