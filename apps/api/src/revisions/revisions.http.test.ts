import type { Connector, Problem, Revision, DefinitionDiff, RevisionPage } from '@connectory/contracts';
import type { JsonObject } from '@connectory/definition';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { definition, revisionsOf, summary, two } from '../testing/revisions-of.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const { send, get, edit, act, publish, definitionOf, connect } = revisionsOf(() => api);

describe('the revisions of a connector', () => {
  it('are listed, the newest first, page by page', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'One'));
    await act(id, 2, summary('list', 'Two'));
    const first = (await send<RevisionPage>('GET', `${id}/revisions?limit=2`)).body;
    expect(
      first.items.map(({ number, state, isCurrent, isHead, madeBy, parent }) => [
        number,
        state,
        isCurrent,
        isHead,
        madeBy,
        parent,
      ]),
    ).toEqual([
      [3, 'draft', false, true, 'edit', 2],
      [2, 'draft', false, false, 'edit', 1],
    ]);
    const rest = (await send<RevisionPage>('GET', `${id}/revisions?cursor=${first.nextCursor}`)).body;
    expect(rest).toMatchObject({
      items: [{ number: 1, state: 'published', isCurrent: true }],
      nextCursor: null,
    });
    expect(rest.items[0]!.registrationId).not.toBeNull();
  });

  it('have tags, and are not found where there are none', async () => {
    const id = await connect();
    const found = await send<Revision>('GET', `${id}/revisions/1`);
    expect(found.headers['etag']).toBe('"revision-1"');
    expect(found.body).toMatchObject({
      overlay: [],
      collisions: [],
      breaking: [],
      publishedBy: api.owner.email,
    });
    expect((await send<Problem>('GET', `${id}/revisions/2`)).body.code).toBe('connector/revision-not-found');
  });
});

describe('a definition', () => {
  it('is told in older versions of OpenAPI as well', async () => {
    const id = await connect();
    const of = async (query: string) => {
      const response = await api.inject({
        url: `/v1/connectors/${id}/definition?${query}`,
        headers: api.ownerHeaders,
      });
      return { tag: response.headers['etag'], text: response.body };
    };
    const [newest, older, oldest] = [
      await of(''),
      await of('version=3.0&format=yaml'),
      await of('version=2.0'),
    ];
    expect(JSON.parse(newest.text)).toEqual(two());
    expect(older.text).toMatch(/^openapi: 3\.0\.\d$/m);
    expect(JSON.parse(oldest.text)).toMatchObject({ swagger: '2.0', host: 'api.example.org' });
    expect([newest.tag, older.tag, oldest.tag]).toEqual([
      '"revision-1"',
      '"revision-1.3.0.yaml"',
      '"revision-1.2.0.json"',
    ]);
  });
});

describe('comparing two revisions', () => {
  it('tells what has changed, operation by operation', async () => {
    const id = await connect();
    await act(id, 1, { target: "$.paths['/count']", remove: true }, summary('list', 'All'));
    const { status, body } = await send<DefinitionDiff>('GET', `${id}/diff?from=1&to=2`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: 1, to: 2, counts: { breaking: 1 }, omitted: 0 });
    expect(body.operations).toEqual([
      {
        operation: { method: 'get', path: '/list', operationId: 'list' },
        class: 'cosmetic',
        rules: ['description-changed'],
      },
      {
        operation: { method: 'get', path: '/count', operationId: 'count' },
        class: 'breaking',
        rules: ['operation-removed'],
      },
    ]);
  });

  it('needs both of them', async () => {
    const id = await connect();
    expect((await send<Problem>('GET', `${id}/diff?from=1`)).body.code).toBe('request/invalid');
    expect((await send<Problem>('GET', `${id}/diff?from=1&to=9`)).body.code).toBe(
      'connector/revision-not-found',
    );
  });
});

describe('editing', () => {
  it('makes a draft of actions, and leaves what is published alone', async () => {
    const id = await connect();
    const { status, headers, body } = await act(id, 1, summary('list', 'Every order'));
    expect([status, headers['etag'], headers['location']]).toEqual([
      201,
      '"revision-2"',
      `/v1/connectors/${id}/revisions/2`,
    ]);
    expect(body).toMatchObject({
      number: 2,
      state: 'draft',
      madeBy: 'edit',
      parent: 1,
      registrationId: null,
    });
    expect(body.overlay).toHaveLength(1);
    expect(body.overlay[0]).toMatchObject({ update: { summary: 'Every order' } });
    expect(await definitionOf(id, 2)).toEqual(definition({ list: 'Every order', count: 'Count' }));
    expect(await definitionOf(id)).toEqual(two());
    expect(await get(id)).toMatchObject({ revision: 1, head: 2 });
    const operations = await send<{ items: { summary: string }[] }>('GET', `${id}/operations?revision=2`);
    expect(operations.body.items.map((one) => one.summary)).toEqual(['Every order', 'Count']);
  });

  it.each([
    ['an object', (edited: JsonObject) => edited],
    ['JSON', (edited: JsonObject) => JSON.stringify(edited)],
    ['YAML', () => 'openapi: 3.1.0\ninfo: {title: Orders, version: "1", description: Edited.}\npaths: {}\n'],
  ])('derives the actions of a whole document, as %s', async (_form, formOf) => {
    const id = await connect(definition({}));
    const { status, body } = await edit(id, 1, {
      document: formOf({
        openapi: '3.1.0',
        info: { title: 'Orders', version: '1', description: 'Edited.' },
        paths: {},
      }),
    });
    expect(status).toBe(201);
    expect(body.overlay).toMatchObject([
      { target: "$['servers']", remove: true },
      { target: "$['info']", update: { description: 'Edited.' } },
    ]);
  });

  it('makes no revision where nothing changes', async () => {
    const id = await connect();
    const { status, body } = await edit(id, 1, { document: two() });
    expect([status, body.number]).toEqual([200, 1]);
    expect((await get(id)).head).toBe(1);
  });

  it('takes an edit back that another one undoes', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'Other'));
    const { body } = await act(id, 2, summary('list', 'List'));
    expect(body).toMatchObject({ number: 3, overlay: [] });
  });

  it('refuses actions that lead to nothing, and documents that are none', async () => {
    const id = await connect();
    const unmatched = await act<Problem>(id, 1, summary('list', 'A'), summary('gone', 'B'));
    expect(unmatched.body).toMatchObject({
      code: 'request/invalid',
      issues: [{ pointer: '/actions/1/target' }],
    });
    const wrong = await act<Problem>(id, 1, { target: '$.[', update: {} });
    expect(wrong.body).toMatchObject({ issues: [{ pointer: '/actions/0/target' }] });
    const other = await edit<Problem>(id, 1, { document: 'just a text' });
    expect(other.body).toMatchObject({ code: 'request/invalid', issues: [{ pointer: '/document' }] });
    expect((await get(id)).head).toBe(1);
  });

  it('needs to know what it changes', async () => {
    const id = await connect();
    const payload = { actions: [summary('list', 'A')] };
    const without = await send<Problem>('PATCH', `${id}/definition`, { payload });
    expect([without.status, without.body.code]).toEqual([428, 'request/precondition-required']);
    await act(id, 1, summary('list', 'First'));
    const late = await act<Problem>(id, 1, summary('list', 'Second'));
    expect([late.status, late.body.code]).toEqual([412, 'connector/changed-meanwhile']);
    const any = await send('PATCH', `${id}/definition`, { payload, headers: { 'if-match': '*' } });
    expect(any.status).toBe(201);
  });

  it('lets one of two win who edit at the same time', async () => {
    const id = await connect();
    const both = await Promise.all(['A', 'B'].map((text) => act(id, 1, summary('list', text))));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
  });

  it('finds what the ruleset finds, in the definition as it is shown', async () => {
    const id = await connect();
    const { body } = await act(id, 1, {
      target: "$.paths['/list'].get",
      update: { parameters: [{ name: 'q', in: 'nowhere', schema: { type: 'string' } }] },
    });
    expect(body.findingCounts.error).toBeGreaterThan(0);
    const shown = await api.inject({
      url: `/v1/connectors/${id}/definition?revision=2`,
      headers: api.ownerHeaders,
    });
    const { items } = (
      await send<{ items: { severity: string; range: { line: number } }[] }>(
        'GET',
        `${id}/findings?revision=2`,
      )
    ).body;
    const { range } = items.find(({ severity }) => severity === 'error')!;
    expect(shown.body.split('\n')[range.line - 1]).toMatch(/nowhere|\{/);
    expect((await publish<Problem>(id, 2)).body.code).toBe('revision/has-errors');
  });

  it('is for those who may', async () => {
    const id = await connect();
    const created = await api.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: api.ownerHeaders,
      payload: { name: 'Reader', permissions: ['connector:read'] },
    });
    const headers = { authorization: `Bearer ${created.json<{ key: string }>().key}` };
    const connector = await api.inject({ url: `/v1/connectors/${id}`, headers });
    expect(connector.json<Connector>().abilities).toMatchObject({ read: true, edit: false, publish: false });
    for (const url of ['revisions/1/publish', 'revisions/1/resolve', 'resync']) {
      const response = await api.inject({ method: 'POST', url: `/v1/connectors/${id}/${url}`, headers });
      expect([url, response.statusCode]).toEqual([url, 403]);
    }
  });
});
