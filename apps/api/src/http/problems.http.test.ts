import { ConnectorService, ImportService, RevisionService } from '@connectory/catalog';
import { Problem, problemCatalogue, type ProblemCode } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DefinitionChecker } from '../definitions/definition-checker.js';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { publishConnector } from '../testing/publish-connector.js';
import { CHECKER } from '../tokens.js';
import { describeApi, documentedProblems } from './openapi.js';

const database = useDatabase();
const emptyDatabase = useDatabase();
let api: BootedApi;
let fresh: BootedApi;
let readerKey: string;
let connectorId: string;
beforeAll(async () => {
  api = await bootApi({
    databaseUrl: database.serviceUrl,
    environment: { CONNECTORY_MAX_SOURCE_BYTES: '2048', CONNECTORY_MAX_IMPORT_BYTES: '10000' },
  });
  const response = await api.inject({
    method: 'POST',
    url: '/v1/api-keys',
    headers: api.ownerHeaders,
    payload: { name: 'Reader', permissions: ['connector:read'] },
  });
  readerKey = response.json<{ key: string }>().key;
  ({ connectorId } = await publishConnector(api));
  fresh = await bootApi({ databaseUrl: emptyDatabase.serviceUrl, bootstrap: false });
});
afterAll(() => Promise.all([api.close(), fresh.close()]));

const nowhere = '0198c0de-0000-7000-8000-000000000000';
const owner = () => ({ ...api.ownerHeaders });
const register = (payload: unknown, headers: Record<string, string> = {}): InjectOptions => ({
  method: 'POST',
  url: '/v1/registrations',
  headers: { ...owner(), 'content-type': 'application/json', ...headers },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const inline = (text: string) => ({ source: { type: 'inline', text } });
const setUp = {
  organizationName: 'O',
  name: 'N',
  email: 'n@example.org',
  password: 'a long enough password',
};

const importing = (payload: string): InjectOptions => ({
  method: 'POST',
  url: '/v1/imports',
  headers: { ...owner(), 'content-type': 'application/json' },
  payload,
});

/** How it comes to that, the tests of imports say. */
function importFails(code: ProblemCode): InjectOptions {
  vi.spyOn(api.app.get(ImportService, { strict: false }), 'create').mockRejectedValueOnce(
    new ProblemError(code, 'It cannot be imported.'),
  );
  return importing('{}');
}

/** Which of them it is, the tests of revisions say. */
function publishing(code: ProblemCode): InjectOptions {
  vi.spyOn(api.app.get(RevisionService, { strict: false }), 'publication').mockRejectedValueOnce(
    new ProblemError(code, 'It may not be published.'),
  );
  return {
    method: 'POST',
    url: `/v1/connectors/${connectorId}/revisions/1/publish`,
    headers: owner(),
    payload: {},
  };
}

/** One request for every code that the api's own definition names. */
const requests: Record<ProblemCode, () => InjectOptions | Promise<InjectOptions>> = {
  'request/invalid': () => ({ url: '/v1/connectors?limit=0', headers: owner() }),
  'request/malformed-body': () => register('{"source":'),
  'request/cross-site': () => ({
    method: 'POST',
    url: '/v1/session',
    headers: { origin: 'https://elsewhere.example' },
    payload: { email: 'a@example.org', password: 'x' },
  }),
  'request/route-not-found': () => ({ url: '/v1/nothing-here', headers: owner() }),
  'request/body-too-large': () => ({
    method: 'POST',
    url: '/v1/api-keys',
    headers: owner(),
    payload: { name: 'x'.repeat(100_000), permissions: ['connector:read'] },
  }),
  'request/unsupported-media-type': () => register('<a/>', { 'content-type': 'application/xml' }),
  'request/too-many': async () => {
    const signIn = { email: 'guessed@example.org', password: 'wrong' };
    const request: InjectOptions = { method: 'POST', url: '/v1/session', payload: signIn };
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if ((await api.inject(request)).statusCode === 429) break;
    }
    return request;
  },
  'request/too-complex': () => {
    const fault = new ProblemError('request/too-complex', 'The text takes too long to check.');
    vi.spyOn(api.app.get<DefinitionChecker>(CHECKER), 'check').mockRejectedValueOnce(fault);
    const payload = { text: '{}' };
    return { method: 'POST', url: '/v1/definitions/check', headers: owner(), payload };
  },
  'auth/unauthenticated': () => ({ url: '/v1/connectors' }),
  'auth/invalid-credentials': () => ({
    method: 'POST',
    url: '/v1/session',
    payload: { email: api.owner.email, password: 'not the password' },
  }),
  'auth/forbidden': () => ({ url: '/v1/api-keys', headers: { authorization: `Bearer ${readerKey}` } }),
  'setup/invalid-token': () => ({ method: 'POST', url: '/v1/setup', payload: { ...setUp, token: 'wrong' } }),
  'setup/already-done': () => ({ method: 'POST', url: '/v1/setup', payload: { ...setUp, token: 'any' } }),
  'registration/not-found': () => ({ url: `/v1/registrations/${nowhere}`, headers: owner() }),
  'registration/source-too-large': () => register(inline('x'.repeat(2_049))),
  'registration/too-many-streams': async () => {
    const accepted = await api.inject(register(inline('{}')));
    const events = `/v1/registrations/${accepted.json<{ id: string }>().id}/events`;
    const request: InjectOptions = { url: events, headers: owner() };
    await Promise.all(Array.from({ length: 20 }, () => api.inject({ ...request, payloadAsStream: true })));
    return request;
  },
  'registration/idempotency-key-reused': async () => {
    await api.inject(register(inline('{"a":1}'), { 'idempotency-key': 'used' }));
    return register(inline('{"a":2}'), { 'idempotency-key': 'used' });
  },
  'import/not-found': () => ({ url: `/v1/imports/${nowhere}`, headers: owner() }),
  'import/empty': () => importing('{"values":[]}'),
  'import/too-large': () => importing('x'.repeat(10_001)),
  'import/not-possible': async () => {
    const { id } = (await api.inject(importing('{}'))).json<{ id: string }>();
    return { method: 'POST', url: `/v1/imports/${id}/commit`, headers: owner() };
  },
  'import/still-receiving': () => importFails('import/still-receiving'),
  'import/too-many-at-once': () => importFails('import/too-many-at-once'),
  'import/no-space': () => importFails('import/no-space'),
  'connector/not-found': () => ({ url: `/v1/connectors/${nowhere}`, headers: owner() }),
  'connector/revision-not-found': () => ({
    url: `/v1/connectors/${connectorId}/definition?revision=2`,
    headers: owner(),
  }),
  'connector/changed-meanwhile': () => ({
    method: 'PATCH',
    url: `/v1/connectors/${connectorId}/definition`,
    headers: { ...owner(), 'if-match': '"revision-7"' },
    payload: { actions: [{ target: '$.info', update: { title: 'Other' } }] },
  }),
  'connector/no-address': () => ({
    method: 'POST',
    url: `/v1/connectors/${connectorId}/resync`,
    headers: owner(),
  }),
  'request/precondition-required': () => ({
    method: 'PATCH',
    url: `/v1/connectors/${connectorId}/definition`,
    headers: owner(),
    payload: { actions: [{ target: '$.info', update: { title: 'Other' } }] },
  }),
  'revision/breaking-changes': () => publishing('revision/breaking-changes'),
  'revision/open-collisions': () => publishing('revision/open-collisions'),
  'revision/has-errors': () => publishing('revision/has-errors'),
  'revision/no-such-collision': () => ({
    method: 'POST',
    url: `/v1/connectors/${connectorId}/revisions/1/resolve`,
    headers: owner(),
    payload: [{ pointer: '/info/title', take: 'source' }],
  }),
  'icon/unsupported': () => ({
    method: 'PUT',
    url: `/v1/connectors/${connectorId}/icon`,
    headers: { ...owner(), 'content-type': 'image/png' },
    payload: Buffer.from('no image'),
  }),
  'icon/too-large': () => ({
    method: 'PUT',
    url: `/v1/connectors/${connectorId}/icon`,
    headers: { ...owner(), 'content-type': 'image/png' },
    payload: Buffer.alloc(1_048_577),
  }),
  'ruleset/changed-meanwhile': () => ({
    method: 'PUT',
    url: '/v1/organization/ruleset',
    headers: owner(),
    payload: { version: 7, ruleset: {} },
  }),
  'api-key/not-found': () => ({ method: 'DELETE', url: '/v1/api-keys/none', headers: owner() }),
  'server/internal': () => ({ url: '/v1/connectors', headers: owner() }),
  'server/unavailable': () => ({ url: '/v1/connectors', headers: owner() }),
};

const failing = (error: Error) =>
  vi.spyOn(api.app.get(ConnectorService, { strict: false }), 'list').mockRejectedValueOnce(error);

describe('every problem that the api documents', () => {
  it('is in the catalogue, and the catalogue is documented', () => {
    const documented = documentedProblems(describeApi(api.app));
    expect([...documented].toSorted()).toEqual(Object.keys(problemCatalogue).toSorted());
  });

  it.each(Object.keys(problemCatalogue) as ProblemCode[])('%s', async (code) => {
    if (code === 'server/internal') failing(new Error('the inner reason'));
    if (code === 'server/unavailable') failing(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    const target = code === 'setup/invalid-token' ? fresh : api;
    const response = await target.inject(await requests[code]());
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = Problem.parse(response.json());
    expect(problem).toMatchObject({
      code,
      type: `/docs/problems/${code}`,
      status: problemCatalogue[code].status,
    });
    expect(response.statusCode).toBe(problem.status);
    expect(response.headers['x-request-id']).toBe(problem.requestId);
    expect(response.body).not.toContain('the inner reason');
  });
});

it('keeps what stands in a query out of the problem', async () => {
  const response = await api.inject({ url: '/v1/connectors?limit=0&q=secret', headers: owner() });
  expect(response.json()).toMatchObject({ instance: '/v1/connectors' });
  expect(response.body).not.toContain('secret');
});
