import {
  claimRegistration,
  createSourceVault,
  finishRegistration,
  openSource,
  type Outcome,
} from '@connectory/catalog';
import {
  finalRegistrationStates,
  Registration,
  type Finding,
  type RegistrationSummary,
  type Session,
} from '@connectory/contracts';
import type { Tenant } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { publishConnector } from '../testing/publish-connector.js';
import { TENANT } from '../tokens.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({
    databaseUrl: database.serviceUrl,
    environment: { CONNECTORY_MAX_SOURCE_BYTES: '2048' },
  });
});
afterAll(() => api.close());

const finding: Finding = {
  code: 'structure/example',
  severity: 'error',
  message: 'Something is wrong',
  params: {},
  pointer: '',
  range: null,
  related: [],
  docsUrl: '/docs/rules/structure/example',
};

const inline = (text: string, rest: object = {}) => ({ source: { type: 'inline', text }, ...rest });

const post = (payload: object, headers: Record<string, string> = {}) =>
  api.inject({
    method: 'POST',
    url: '/v1/registrations',
    headers: { ...api.ownerHeaders, ...headers },
    payload,
  });

function upload(parts: readonly { name: string; fileName?: string; value: string }[]) {
  const boundary = 'the-boundary';
  const payload = parts
    .map(({ name, fileName, value }) => {
      const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/json`;
      return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
    })
    .join('');
  return api.inject({
    method: 'POST',
    url: '/v1/registrations',
    headers: { ...api.ownerHeaders, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${payload}--${boundary}--\r\n`,
  });
}

describe('handing a source over', () => {
  it('accepts a text and answers with the registration', async () => {
    const response = await post(inline('{"openapi":"3.1.0"}', { name: 'Inline' }));
    expect(response.statusCode).toBe(202);
    const registration = Registration.parse(response.json());
    expect(response.headers.location).toBe(`/v1/registrations/${registration.id}`);
    expect(registration).toMatchObject({
      state: 'received',
      stage: null,
      name: 'Inline',
      source: { origin: 'inline', bytes: 19, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(
      (await api.inject({ url: `/v1/registrations/${registration.id}`, headers: api.ownerHeaders })).json(),
    ).toEqual(registration);
  });

  it('accepts a file with its name', async () => {
    const response = await upload([
      { name: 'file', fileName: '../../etc/api.json', value: '{"swagger":"2.0"}' },
      { name: 'name', value: 'Uploaded' },
    ]);
    expect(response.statusCode).toBe(202);
    expect(response.json()).toMatchObject({
      name: 'Uploaded',
      source: { origin: 'file', fileName: 'api.json', bytes: 17 },
    });
  });

  it('accepts an address, whose bytes are not known yet', async () => {
    const response = await post({ source: { type: 'url', url: 'https://api.example.org/openapi.json' } });
    expect(response.statusCode).toBe(202);
    expect(response.json()).toMatchObject({ source: { origin: 'url', bytes: null, fingerprint: null } });
  });

  it('keeps what an address may hold of secrets to itself', async () => {
    const url = 'https://api.example.org/openapi.json?api_key=SECRET&version=3#SECRET';
    const response = await post({ source: { type: 'url', url } });
    const { id, source } = response.json<Registration>();
    expect(source.url).toBe('https://api.example.org/openapi.json?api_key=***&version=***');
    for (const path of [`/${id}`, '']) {
      const shown = await api.inject({ url: `/v1/registrations${path}`, headers: api.ownerHeaders });
      expect(shown.body).toContain('api_key=***');
      expect(shown.body).not.toContain('SECRET');
    }
  });

  it.each([
    'https://user:pa55@api.example.org/',
    'https://user@api.example.org/',
    String.raw`https:\\user:pa55@h/`,
  ])('refuses an address with a password in it: %s', async (url) => {
    const response = await post({ source: { type: 'url', url } });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'request/invalid', issues: [{ pointer: '/source/url' }] });
    expect(response.body).not.toContain('pa55');
  });

  it('refuses a file that grows beyond the limit while it is read', async () => {
    const response = await upload([{ name: 'file', fileName: 'a.json', value: 'x'.repeat(2_049) }]);
    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ code: 'registration/source-too-large' });
    expect((await upload([{ name: 'file', fileName: 'a.json', value: 'x'.repeat(2_048) }])).statusCode).toBe(
      202,
    );
  });

  it('refuses a text beyond the limit, however it is written', async () => {
    for (const text of ['x'.repeat(2_049), 'ü'.repeat(1_025), 'x'.repeat(200_000)]) {
      const response = await post(inline(text));
      expect(response.statusCode).toBe(413);
      expect(response.json()).toMatchObject({ code: 'registration/source-too-large' });
    }
  });

  it('names every fault of a request at once', async () => {
    const response = await post({ source: { type: 'url', url: 'ftp://x' }, name: '', more: 1 });
    expect(response.statusCode).toBe(400);
    const pointers = response.json<{ issues: { pointer: string }[] }>().issues.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/source/url', '/name', '']));
  });

  it('refuses a request without a file', async () => {
    const response = await upload([{ name: 'name', value: 'No file' }]);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'request/invalid', issues: [{ pointer: '/file' }] });
  });

  it('does not add a revision to a connector that is not there', async () => {
    const response = await post(inline('{}', { connectorId: '0198c0de-0000-7000-8000-000000000000' }));
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'connector/not-found' });
  });
});

describe('an idempotency key', () => {
  it('gives the same registration for the same request', async () => {
    const first = await post(inline('{"a":1}'), { 'idempotency-key': 'same' });
    const second = await post(inline('{"a":1}'), { 'idempotency-key': 'same' });
    expect(second.statusCode).toBe(202);
    expect(second.json<{ id: string }>().id).toBe(first.json<{ id: string }>().id);
    expect(second.headers.location).toBe(first.headers.location);
  });

  it('refuses the same key for another request', async () => {
    await post(inline('{"b":1}'), { 'idempotency-key': 'other' });
    const response = await post(inline('{"b":2}'), { 'idempotency-key': 'other' });
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ code: 'registration/idempotency-key-reused' });
  });

  it('belongs to whoever sends it', async () => {
    const made = await api.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: api.ownerHeaders,
      payload: { name: 'Another client', permissions: ['registration:create'] },
    });
    const authorization = `Bearer ${made.json<{ key: string }>().key}`;
    const mine = await post(inline('{"e":1}'), { 'idempotency-key': '1' });
    const theirs = await post(inline('{"e":2}'), { 'idempotency-key': '1', authorization });
    expect([mine.statusCode, theirs.statusCode]).toEqual([202, 202]);
    expect(theirs.json<Registration>().id).not.toBe(mine.json<Registration>().id);
  });

  it('makes one registration of requests that come at the same time', async () => {
    const responses = await Promise.all(
      Array.from({ length: 8 }, () => post(inline('{"c":1}'), { 'idempotency-key': 'race' })),
    );
    expect(new Set(responses.map((response) => response.statusCode))).toEqual(new Set([202]));
    expect(new Set(responses.map((response) => response.json<{ id: string }>().id)).size).toBe(1);
  });

  it('must be printable and short', async () => {
    expect((await post(inline('{}'), { 'idempotency-key': 'x'.repeat(201) })).statusCode).toBe(400);
  });
});

describe('the list of registrations', () => {
  it('goes through all of them, the newest first, once each', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const response = await api.inject({
        url: `/v1/registrations?limit=2${cursor && `&cursor=${cursor}`}`,
        headers: api.ownerHeaders,
      });
      const page: { items: { id: string; createdAt: string }[]; nextCursor: string | null } = response.json();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted().reverse());
  });
});

it('counts findings in the list, and tells them one registration at a time', async () => {
  const { registrationId } = await publishConnector(api, { findings: [finding] });
  const list = await api.inject({ url: '/v1/registrations?limit=1', headers: api.ownerHeaders });
  const [item] = list.json<{ items: RegistrationSummary[] }>().items;
  expect(item).toMatchObject({ id: registrationId, findingCounts: { error: 1, warning: 0, info: 0 } });
  expect(item).not.toHaveProperty('findings');
  const one = await api.inject({ url: `/v1/registrations/${registrationId}`, headers: api.ownerHeaders });
  expect(one.json()).toEqual({ ...item, findings: [finding] });
});

describe('events', () => {
  it('begin with the registration as it stands', async () => {
    const { id } = (await post(inline('{"d":1}'))).json<Registration>();
    await api.app.listen(0, '127.0.0.1');
    const abort = new AbortController();
    const response = await fetch(`${await api.app.getUrl()}/v1/registrations/${id}/events`, {
      headers: api.ownerHeaders,
      signal: abort.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    let text = '';
    for await (const chunk of response.body!) {
      text += Buffer.from(chunk).toString();
      if (text.includes('\n\ndata') || /data: .*\n\n/.test(text)) break;
    }
    abort.abort();
    const data = /event: registration\ndata: (.*)\n\n/.exec(text)?.[1];
    expect(Registration.parse(JSON.parse(data!))).toMatchObject({ id, state: 'received' });
    expect(finalRegistrationStates).not.toContain('received');
  });

  it('end when the key that watches is revoked', async () => {
    const made = await api.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: api.ownerHeaders,
      payload: { name: 'Watcher', permissions: ['registration:read'] },
    });
    const key = made.json<{ id: string; key: string }>();
    const { id } = (await post(inline('{"f":1}'))).json<Registration>();
    const response = await fetch(`${await api.app.getUrl()}/v1/registrations/${id}/events`, {
      headers: { authorization: `Bearer ${key.key}` },
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('"received"')) text += (await reader.read()).value!;
    await api.inject({ method: 'DELETE', url: `/v1/api-keys/${key.id}`, headers: api.ownerHeaders });
    const session = await api.inject({ url: '/v1/session', headers: api.ownerHeaders });
    const organizationId = session.json<Session>().organization.id;
    await api.app
      .get<Tenant>(TENANT)
      .run(organizationId, (manager) => claimRegistration(manager, organizationId, id, new Date()));
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) rest += part.value;
    expect(rest).not.toContain('"running"');
  });

  it('of an unknown registration are a problem, not a stream', async () => {
    const response = await api.inject({
      url: '/v1/registrations/0198c0de-0000-7000-8000-000000000000/events',
      headers: api.ownerHeaders,
    });
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });
});

it('shows no source while its secrets are not known', async () => {
  const { id } = (await post(inline('{"password":"hunter2"}'))).json<Registration>();
  const response = await api.inject({ url: `/v1/registrations/${id}/source`, headers: api.ownerHeaders });
  expect(response.statusCode).toBe(200);
  expect(response.body).toBe('');
});

describe('a source that could not be read', () => {
  /** Ends a new registration as the worker does that can make nothing of its source. */
  async function fail(text: string): Promise<{ id: string; organizationId: string }> {
    const { id } = (await post(inline(text))).json<Registration>();
    const session = await api.inject({ url: '/v1/session', headers: api.ownerHeaders });
    const organizationId = session.json<Session>().organization.id;
    const vault = createSourceVault(api.config.CONNECTORY_SECRET_KEY);
    await api.app.get<Tenant>(TENANT).run(organizationId, async (manager) => {
      const lease = (await claimRegistration(manager, organizationId, id, new Date()))!;
      const { sourceId } = await openSource(manager, vault, lease);
      const outcome: Outcome = {
        source: {
          kind: { kind: 'unknown', version: null },
          format: null,
          original: Buffer.from(text),
          stored: { sealed: vault.seal(organizationId, sourceId, Buffer.from(text)) },
        },
        findings: [finding],
        rulesetVersion: null,
        timings: () => [],
        conversion: null,
      };
      await finishRegistration(manager, vault, lease, outcome, new Date());
    });
    return { id, organizationId };
  }
  const source = (id: string) =>
    api.inject({ url: `/v1/registrations/${id}/source`, headers: api.ownerHeaders });

  it('is shown to whoever handed it over', async () => {
    const { id } = await fail('{"password":"hunter2"');
    expect((await source(id)).body).toBe('{"password":"hunter2"');
  });

  it('is shown to nobody else, and they are told why', async () => {
    const { id, organizationId } = await fail('{"password":"hunter2"');
    await api.app
      .get<Tenant>(TENANT)
      .run(organizationId, (manager) =>
        manager.query(
          `UPDATE connectory.registration SET created_by_id = 'another', created_by = 'Ada' WHERE id = $1`,
          [id],
        ),
      );
    const response = await source(id);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'auth/forbidden', detail: expect.stringContaining('Ada') });
    expect(response.body).not.toContain('hunter2');
  });
});
