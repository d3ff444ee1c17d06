import { Problem } from '@connectory/contracts';
import { useDatabase } from '@connectory/testing/vitest';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Admission } from '../accounts/admission.js';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { rawHttp } from '../testing/raw-http.js';
import { LOGGER } from '../tokens.js';

const database = useDatabase();
let api: BootedApi;
let url: string;
beforeAll(async () => {
  api = await bootApi({
    databaseUrl: database.serviceUrl,
    environment: { CONNECTORY_MAX_SOURCE_BYTES: '2048' },
  });
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
});
afterAll(() => api.close());

const boundary = 'the-boundary';
const part = (disposition: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;
const file = (text: string) => part('name="file"; filename="a.json"', text);
const end = `--${boundary}--\r\n`;

const upload = (payload: string, contentType = `multipart/form-data; boundary=${boundary}`) =>
  api.inject({
    method: 'POST',
    url: '/v1/registrations',
    headers: { ...api.ownerHeaders, 'content-type': contentType },
    payload,
  });

const requestHead = (framing: string) =>
  [
    'POST /v1/registrations HTTP/1.1',
    'Host: api',
    `Authorization: ${api.ownerHeaders.authorization}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    framing,
    '',
    '',
  ].join('\r\n');
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

describe('a form that cannot be read', () => {
  it.each([
    ['has no boundary', file('{}') + end, 'multipart/form-data', 'request/malformed-body'],
    ['ends within the file', file('{}').slice(0, -4), undefined, 'request/malformed-body'],
    ['ends after the file', file('{}'), undefined, 'request/malformed-body'],
    ['ends within a field', part('name="name"', 'A').slice(0, -4), undefined, 'request/malformed-body'],
    ['is no form', 'hello', undefined, 'request/malformed-body'],
    ['is empty', '', undefined, 'request/invalid'],
    ['has two files', file('{}') + file('{}') + end, undefined, 'request/malformed-body'],
    [
      'has two names',
      part('name="name"', 'A') + part('name="name"', 'B') + file('{}') + end,
      undefined,
      'request/invalid',
    ],
    [
      'has a strange part',
      part('name="__proto__"', 'A') + file('{}') + end,
      undefined,
      'request/malformed-body',
    ],
    ['has an unknown part', part('name="more"', 'A') + file('{}') + end, undefined, 'request/invalid'],
  ])('is the problem of the caller: it %s', async (_what, payload, contentType, code) => {
    const response = await upload(payload, contentType);
    expect(Problem.parse(response.json())).toMatchObject({ code, status: 400 });
    expect(response.statusCode).toBe(400);
  });

  it('is no fault of ours when the caller leaves', async () => {
    const error = vi.spyOn(api.app.get<{ error: () => void }>(LOGGER), 'error');
    const admit = vi.spyOn(api.app.get(Admission, { strict: false }), 'admit');
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write(requestHead('Content-Length: 1000') + file('{'));
    // Once by the hook, once by the guard: then the body is being read.
    await expect.poll(() => admit.mock.calls).toHaveLength(2);
    const [request] = admit.mock.calls[0]!;
    const closed = new Promise((resolve) => request.raw.once('close', resolve));
    socket.resetAndDestroy();
    await closed;
    // What the close set off has come to its end when another request has.
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(error).not.toHaveBeenCalled();
    admit.mockRestore();
    error.mockRestore();
  });
});

it('answers as soon as a file is too large, although it goes on', async () => {
  const begin = file('x'.repeat(2_049)).slice(0, -2);
  const answer = await rawHttp(
    url,
    requestHead('Transfer-Encoding: chunked') + chunk(begin),
    chunk('x'.repeat(1_000)),
  );
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'registration/source-too-large' });
});
