import type { Connector, Problem, Revision } from '@connectory/contracts';
import { describeDefinition } from '@connectory/reading';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { publishConnector } from '../testing/publish-connector.js';
import { definition, revisionsOf, summary, two } from '../testing/revisions-of.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const { send, get, act, publish, definitionOf, connect, readAgain } = revisionsOf(() => api);

describe('publishing', () => {
  it('makes a draft current, and lets the connector follow it', async () => {
    const id = await connect();
    await act(id, 1, {
      target: '$.info',
      update: { title: 'Renamed', description: 'Everything about dragons.' },
    });
    const before = await send<Connector>('GET', id);
    const { status, body } = await publish(id, 2);
    expect([status, body.state, body.isCurrent, body.publishedBy]).toEqual([
      200,
      'published',
      true,
      api.owner.email,
    ]);
    const after = await send<Connector>('GET', id);
    expect(after.body).toMatchObject({
      name: before.body.name,
      description: 'Everything about dragons.',
      revision: 2,
      head: 2,
    });
    expect(after.headers['etag']).toMatch(/^"[0-9a-f]{32}"$/);
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
    const found = await api.inject({ url: '/v1/connectors?q=dragons', headers: api.ownerHeaders });
    expect(found.json<{ items: Connector[] }>().items.map((one) => one.id)).toEqual([id]);
  });

  it('changes nothing the second time', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'A'));
    const first = await publish(id, 2);
    const tag = (await send('GET', id)).headers['etag'];
    expect((await publish(id, 2)).body).toEqual(first.body);
    expect((await send('GET', id)).headers['etag']).toBe(tag);
  });

  it('asks for each broken rule by its name', async () => {
    const id = await connect();
    const { body } = await act(id, 1, { target: "$.paths['/count']", remove: true });
    expect(body.breaking).toEqual(['operation-removed']);
    const refused = await publish<Problem>(id, 2);
    expect([refused.status, refused.body.code]).toEqual([409, 'revision/breaking-changes']);
    expect(refused.body.issues).toEqual([
      { in: 'body', pointer: '/acknowledge', message: 'operation-removed (1 operation)' },
    ]);
    expect((await publish<Problem>(id, 2, ['server-removed'])).status).toBe(409);
    expect((await publish(id, 2, ['operation-removed'])).status).toBe(200);
  });

  it('of an older one takes back what came after it, and goes on from there', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'Second'));
    await publish(id, 2);
    await act(id, 2, summary('list', 'Third'));
    expect((await publish(id, 1)).body).toMatchObject({ number: 1, isCurrent: true, isHead: true });
    expect(await get(id)).toMatchObject({ revision: 1, head: 1 });
    expect(await definitionOf(id)).toEqual(two());
    const { body } = await act(id, 1, summary('count', 'Number'));
    expect(body).toMatchObject({ number: 4, parent: 1 });
    expect(await definitionOf(id, 4)).toEqual(definition({ list: 'List', count: 'Number' }));
  });

  it('by two at the same time ends with one of them current', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'A'));
    await act(id, 2, summary('list', 'B'));
    const both = await Promise.all([publish(id, 2), publish(id, 3)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { revision: current, head } = await get(id);
    expect([2, 3]).toContain(current);
    expect(head).toBe(current);
  });

  it('makes a draft connector a published one', async () => {
    const error = {
      code: 'a/b',
      severity: 'error' as const,
      message: 'm',
      params: {},
      pointer: '',
      range: null,
      related: [],
      docsUrl: '/',
    };
    const { connectorId: id } = await publishConnector(api, {
      ...describeDefinition(two()),
      findings: [error],
    });
    expect(await get(id)).toMatchObject({ state: 'draft', revision: 1 });
    await act(id, 1, summary('list', 'Mended'));
    expect(await get(id)).toMatchObject({ state: 'draft', revision: 2, head: 2 });
    expect((await publish(id, 2)).status).toBe(200);
    expect(await get(id)).toMatchObject({ state: 'published', revision: 2 });
  });
});

describe('reading the source again', () => {
  it('keeps the edits, and publishes at once what disturbs nobody', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'Ours'));
    await publish(id, 2);
    const read = await readAgain(id, definition({ list: 'List', count: 'Counts', added: 'New' }));
    expect(read).toMatchObject({
      number: 3,
      state: 'published',
      madeBy: 'resync',
      parent: 2,
      isCurrent: true,
    });
    expect(await definitionOf(id)).toEqual(definition({ list: 'Ours', count: 'Counts', added: 'New' }));
  });

  it('keeps back what breaks those who call it', async () => {
    const id = await connect();
    const read = await readAgain(id, definition({ list: 'List' }));
    expect(read).toMatchObject({ state: 'draft', breaking: ['operation-removed'], isHead: true });
    expect(await get(id)).toMatchObject({ revision: 1, head: 2 });
    expect((await publish(id, 2, ['operation-removed'])).status).toBe(200);
  });

  it.each([
    ['source', { take: 'source' }, 'Theirs'],
    ['overlay', { take: 'overlay' }, 'Ours'],
    ['value', { take: 'value', value: 'Both' }, 'Both'],
  ] as const)('lists what collides, to be resolved by taking the %s', async (_side, take, expected) => {
    const id = await connect();
    await act(id, 1, summary('list', 'Ours'), summary('count', 'Kept'));
    await publish(id, 2);
    const read = await readAgain(id, definition({ list: 'Theirs', count: 'Count' }));
    const pointer = '/paths/~1list/get/summary';
    expect(read).toMatchObject({ state: 'draft', collisionCount: 1 });
    expect(read.collisions).toEqual([
      { pointer, kind: 'changed', was: 'List', theirs: 'Theirs', ours: 'Ours' },
    ]);
    expect((await publish<Problem>(id, 3)).body.code).toBe('revision/open-collisions');
    const resolved = await send<Revision>('POST', `${id}/revisions/3/resolve`, {
      payload: [{ pointer, ...take }],
    });
    expect(resolved.status).toBe(201);
    expect(resolved.body).toMatchObject({ number: 4, madeBy: 'resolve', collisions: [], state: 'draft' });
    expect((await publish(id, 4)).status).toBe(200);
    expect(await definitionOf(id)).toEqual(definition({ list: expected, count: 'Kept' }));
  });

  it('knows only the collisions of the head', async () => {
    const id = await connect();
    const payload = [{ pointer: '/info/title', take: 'source' }];
    const none = await send<Problem>('POST', `${id}/revisions/1/resolve`, { payload });
    expect(none.body).toMatchObject({
      code: 'revision/no-such-collision',
      issues: [{ pointer: '/0/pointer' }],
    });
    await act(id, 1, summary('list', 'A'));
    const old = await send<Problem>('POST', `${id}/revisions/1/resolve`, { payload });
    expect(old.body.code).toBe('connector/changed-meanwhile');
  });
});
