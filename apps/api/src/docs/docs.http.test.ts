import { registrationFindings } from '@connectory/catalog';
import { problemCodes } from '@connectory/contracts';
import { definitionFindings, makeFinding } from '@connectory/definition';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { problemExample } from '../http/problem-examples.js';
import { bootApi, type BootedApi } from '../testing/boot-api.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl, bootstrap: false });
});
afterAll(() => api.close());

it('serves the page that the type of each problem leads to', async () => {
  for (const code of problemCodes) {
    const response = await api.inject({ url: `/docs/problems/${code}` });
    expect([code, response.statusCode]).toEqual([code, 200]);
    expect(response.body).toContain(code);
    expect(JSON.parse(/^\{\n.*?^\}/ms.exec(response.body)![0])).toEqual(problemExample(code));
  }
});

it('serves the page that the docsUrl of each finding leads to', async () => {
  const pages = readdirSync(new URL('../../../../docs/rules', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  });
  const codes = pages.filter((file) => /\/.*\.md$/.test(file)).map((file) => file.replace(/\.md$/, ''));
  expect(codes).toEqual(
    expect.arrayContaining([...definitionFindings.map(({ id }) => id), ...Object.keys(registrationFindings)]),
  );
  for (const code of codes) {
    const { docsUrl } = makeFinding({ code, severity: 'error', message: 'It is so.', pointer: '' });
    const response = await api.inject({ url: docsUrl });
    expect([code, response.statusCode]).toEqual([code, 200]);
    expect(response.body).toContain(`\`${code}\``);
  }
});

it.each(['/docs/problems/a/b', '/docs/rules/a/b'])('knows that there is no %s', async (url) => {
  expect((await api.inject({ url })).json()).toMatchObject({ code: 'request/route-not-found' });
});

it.each(['/docs/problems/..%2f..%2f/package', '/docs/adr/x/y', '/docs/problems/auth/..%2f..%2fREADME'])(
  'serves nothing else: %s',
  async (url) => {
    const response = await api.inject({ url });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
  },
);
