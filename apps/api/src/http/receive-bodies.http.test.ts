import { Problem } from '@connectory/contracts';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { rawHttp, type RawAnswer } from '../testing/raw-http.js';

const database = useDatabase();
let api: BootedApi;
let url: string;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
});
afterAll(() => api.close());

const head = (line: string, ...headers: string[]) => [line, 'Host: api', ...headers, '', ''].join('\r\n');

function expectProblem(answer: RawAnswer): Problem {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.parse(JSON.parse(answer.body));
  expect(answer.status).toBe(problem.status);
  expect(answer.headers.get('x-request-id')).toBe(problem.requestId);
  return problem;
}

describe('who may not hand a source over', () => {
  it.each([
    ['has no key', [], 'auth/unauthenticated'],
    ['comes from another site', ['Origin: https://elsewhere.example'], 'request/cross-site'],
  ])('is told so before the body is read: who %s', async (_who, headers, code) => {
    const answer = await rawHttp(
      url,
      head(
        'POST /v1/registrations HTTP/1.1',
        'Content-Type: application/json',
        'Content-Length: 2000000',
        ...headers,
      ) + '{"source":',
    );
    expect(expectProblem(answer)).toMatchObject({ code });
  });

  it('is told so when what is allowed to the key is something else', async () => {
    const made = await api.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: api.ownerHeaders,
      payload: { name: 'Reader', permissions: ['connector:read'] },
    });
    const { key } = made.json<{ key: string }>();
    const answer = await rawHttp(
      url,
      head(
        'POST /v1/registrations HTTP/1.1',
        'Content-Type: application/json',
        'Content-Length: 2000000',
        `Authorization: Bearer ${key}`,
      ),
    );
    expect(expectProblem(answer)).toMatchObject({ code: 'auth/forbidden' });
  });
});

describe('a body', () => {
  const post = (path: string, payload: string, contentType = 'application/json') =>
    api.inject({
      method: 'POST',
      url: path,
      headers: { ...api.ownerHeaders, 'content-type': contentType },
      payload,
    });

  it('is small wherever no source is handed over', async () => {
    for (const path of ['/v1/session', '/v1/setup', '/v1/api-keys']) {
      const response = await post(path, JSON.stringify({ name: 'x'.repeat(16_384) }));
      expect([path, response.statusCode]).toEqual([path, 413]);
      expect(response.json()).toMatchObject({ code: 'request/body-too-large' });
    }
  });

  it.each([
    ['é as \\u00e9', `${String.raw`\u00e9`.repeat(500_000)}`],
    ['control characters', String.raw`\u0001`.repeat(1_000_000)],
    ['characters of several bytes', 'あ'.repeat(340_000)],
  ])('may take more bytes than the source that is in it: %s', async (_of, text) => {
    const response = await post('/v1/registrations', `{"source":{"type":"inline","text":"${text}"}}`);
    expect(response.statusCode).toBe(202);
  });

  it('may not keep the process busy', async () => {
    const nested = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    const response = await post('/v1/registrations', `{"source":${nested}}`);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'request/invalid' });
  });

  it('has no say in what objects inherit', async () => {
    const response = await post(
      '/v1/registrations',
      '{"__proto__":{"source":{"type":"inline","text":"{}"}}}',
    );
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'request/invalid' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('is never %s', async (contentType) => {
    const response = await post('/v1/session', 'email=a&password=b', contentType);
    expect(response.statusCode).toBe(415);
  });
});

describe('what is no request of ours', () => {
  it('is a problem when its address cannot be read', async () => {
    const response = await api.inject({ url: '/v1/%zz' });
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = Problem.parse(response.json());
    expect(problem).toMatchObject({
      code: 'request/invalid',
      instance: '/v1/%zz',
      status: response.statusCode,
    });
    expect(response.headers['x-request-id']).toBe(problem.requestId);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });

  it('is a problem when its address is long', async () => {
    const response = await api.inject({ url: `/v1/registrations/${'x'.repeat(1_000)}` });
    expect(response.statusCode).toBe(404);
    expect(Problem.parse(response.json()).code).toBe('request/route-not-found');
  });

  it.each([
    ['is not HTTP', 'HELLO\r\n\r\n', 'request/invalid'],
    ['has larger headers', head('GET / HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`), 'request/invalid'],
    ['has an unknown method', head('FETCH / HTTP/1.1'), 'request/invalid'],
  ])('is a problem when it %s', async (_what, text, code) => {
    expect(expectProblem(await rawHttp(url, text))).toMatchObject({ code });
  });

  it.each(['PROPFIND', 'TRACE', 'OPTIONS'])('is a problem when it is %s', async (method) => {
    const answer = await rawHttp(url, head(`${method} /v1/connectors HTTP/1.1`));
    expect(expectProblem(answer)).toMatchObject({ code: 'request/route-not-found' });
  });
});
