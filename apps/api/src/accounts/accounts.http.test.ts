import 'reflect-metadata';
import {
  permissions,
  problemCatalogue,
  type CreatedApiKey,
  type Problem,
  type Session,
} from '@connectory/contracts';
import { createLogger, createPool } from '@connectory/platform';
import { mintSetupToken, type Principal } from '@connectory/sharing';
import { useDatabase } from '@connectory/testing/vitest';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerProblem } from '../http/answer-problem.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { SchemaPipe } from '../http/schema.pipe.js';
import { AccountsModule } from './accounts.module.js';
import { CurrentPrincipal } from './current-principal.decorator.js';
import { Public } from './public.decorator.js';
import { Requires } from './requires.decorator.js';

@Controller('probe')
class ProbeController {
  @Get('open')
  @Public()
  open(): string {
    return 'open';
  }

  @Get('confused')
  @Public()
  confused(@CurrentPrincipal() principal: Principal): string {
    return principal.user.name;
  }

  @Post('guarded')
  @Requires('registration:read', 'registration:create')
  guarded(@CurrentPrincipal() principal: Principal): object {
    return { user: principal.user.email, organization: principal.organization.id };
  }

  @Get('forgotten')
  forgotten(): string {
    return 'nobody should see this';
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const portal = 'http://localhost:3000';
const ann = { email: 'ann@example.com', password: 'correct horse battery' };
const database = useDatabase();
let app: NestFastifyApplication;
let tables: ReturnType<typeof createPool>;

beforeAll(() => {
  tables = createPool({ url: database.serviceUrl, role: 'connectory_auth', searchPath: 'auth', max: 1 });
});
beforeEach(async () => {
  for (const table of ['"user"', 'organization', 'apikey']) await tables.query(`DELETE FROM ${table}`);
  await app?.close();
  app = await boot();
});
afterAll(async () => {
  await app?.close();
  await tables.end();
});

async function boot(): Promise<NestFastifyApplication> {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const config = {
    DATABASE_URL: database.serviceUrl,
    CONNECTORY_SECRET_KEY: Buffer.alloc(32, 7),
    CONNECTORY_PUBLIC_URL: portal,
  };
  const module = await Test.createTestingModule({
    imports: [AccountsModule.forRoot({ config, logger }), ProbeModule],
  }).compile();
  const created = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: false,
  });
  created.useGlobalPipes(new SchemaPipe());
  created.useGlobalFilters(new ProblemFilter(createAnswerProblem(logger, 1_048_576)));
  await created.init();
  await created.getHttpAdapter().getInstance().ready();
  return created;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly payload?: object;
  readonly headers?: Record<string, string>;
}

async function call<Body = unknown>({ method, url, payload, headers = {} }: Call) {
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  return {
    status: answer.statusCode,
    headers: answer.headers,
    cookies,
    body: (answer.body && answer.json()) as Body,
  };
}

async function refusal(request: Call): Promise<string> {
  const { status, headers, body } = await call<Problem>(request);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(status).toBe(problemCatalogue[body.code].status);
  return body.code;
}

const setupRequest = async () => ({
  ...ann,
  name: 'Ann',
  organizationName: 'Acme',
  token: await mintSetupToken(tables),
});
const cookieOf = (cookies: readonly string[]) => ({
  cookie: cookies.map((value) => value.split(';', 1)[0]).join('; '),
});

async function setUp() {
  const answer = await call<Session>({ method: 'POST', url: '/v1/setup', payload: await setupRequest() });
  expect(answer.status).toBe(201);
  return { session: answer.body, headers: cookieOf(answer.cookies) };
}

async function createKey(headers: Record<string, string>, payload: object) {
  const { status, body } = await call<CreatedApiKey>({
    method: 'POST',
    url: '/v1/api-keys',
    headers,
    payload,
  });
  expect(status).toBe(201);
  return { ...body, headers: { authorization: `Bearer ${body.key}` } };
}

describe('set-up', () => {
  it('is needed once, and ends with the owner signed in', async () => {
    expect((await call({ method: 'GET', url: '/v1/setup' })).body).toEqual({ needed: true });
    const { session, headers } = await setUp();
    expect(session).toMatchObject({
      kind: 'person',
      role: 'owner',
      organization: { name: 'Acme' },
      permissions,
    });
    expect((await call({ method: 'GET', url: '/v1/setup' })).body).toEqual({ needed: false });
    expect((await call({ method: 'GET', url: '/v1/session', headers })).body).toEqual(session);
  });

  it('refuses bad requests, bad tokens, other sites and a second time', async () => {
    const payload = await setupRequest();
    const post = { method: 'POST', url: '/v1/setup' } as const;
    expect(await refusal({ ...post, payload: { ...payload, password: 'too short', name: 'A\u0000' } })).toBe(
      'request/invalid',
    );
    expect(await refusal({ ...post, payload: { ...payload, token: 'x' } })).toBe('setup/invalid-token');
    const headers = { origin: 'https://evil.example' };
    expect(await refusal({ ...post, payload, headers })).toBe('request/cross-site');
    await call({ ...post, payload, headers: { origin: portal } });
    expect(await refusal({ ...post, payload })).toBe('setup/already-done');
  });

  it('stops somebody who tries tokens', async () => {
    const payload = { ...(await setupRequest()), token: 'guessed' };
    const codes: string[] = [];
    for (let time = 0; time < 11; time += 1) {
      codes.push(await refusal({ method: 'POST', url: '/v1/setup', payload }));
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'setup/invalid-token'), 'request/too-many']);
  });
});

describe('session', () => {
  const signIn = { method: 'POST', url: '/v1/session', payload: ann } as const;

  it('goes from signing in to signing out', async () => {
    const { session } = await setUp();
    const signedIn = await call<Session>({ ...signIn, payload: { ...ann, email: 'Ann@Example.com' } });
    expect(signedIn).toMatchObject({ status: 200, body: session });
    expect(signedIn.cookies).toEqual([
      expect.stringMatching(
        /^connectory\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    const headers = cookieOf(signedIn.cookies);
    const signedOut = await call({
      method: 'DELETE',
      url: '/v1/session',
      headers: { ...headers, origin: portal },
    });
    expect(signedOut).toMatchObject({ status: 204, body: '' });
    expect(signedOut.cookies.join()).toContain('connectory.session_token=; Max-Age=0');
    expect(await refusal({ method: 'GET', url: '/v1/session', headers })).toBe('auth/unauthenticated');
  });

  it('is renewed by asking for it', async () => {
    const { headers } = await setUp();
    expect((await call({ method: 'GET', url: '/v1/session', headers })).cookies).toEqual([]);
    await tables.query(`UPDATE session SET "expiresAt" = now() + interval '5 days'`);
    const looked = await call({ method: 'GET', url: '/v1/session?renew=false', headers });
    expect(looked).toMatchObject({ status: 200, cookies: [] });
    const { cookies } = await call({ method: 'GET', url: '/v1/session', headers });
    expect(cookies).toEqual([expect.stringContaining('connectory.session_token=')]);
  });

  it('says how to authenticate', async () => {
    const answer = await call<Problem>({ method: 'GET', url: '/v1/session' });
    expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  });

  it('stops somebody who guesses passwords, and says for how long', async () => {
    await setUp();
    const guess = { ...signIn, payload: { ...ann, password: 'a wrong one' } };
    for (let time = 0; time < 10; time += 1) expect(await refusal(guess)).toBe('auth/invalid-credentials');
    const answer = await call<Problem>(signIn);
    expect(answer).toMatchObject({ status: 429, body: { code: 'request/too-many' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('refuses signing in and out from another site', async () => {
    const { headers } = await setUp();
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect(await refusal({ ...signIn, headers: elsewhere })).toBe('request/cross-site');
    expect(
      await refusal({ method: 'DELETE', url: '/v1/session', headers: { ...headers, ...elsewhere } }),
    ).toBe('request/cross-site');
  });
});

describe('API keys', () => {
  it('are made, listed, used and revoked', async () => {
    const { session, headers } = await setUp();
    const made = await createKey(headers, {
      name: 'CI',
      permissions: ['registration:read', 'registration:create'],
    });
    const { key, headers: byKey, ...listed } = made;
    expect((await call({ method: 'GET', url: '/v1/api-keys', headers })).body).toEqual({
      items: [listed],
      nextCursor: null,
    });
    expect((await call({ method: 'GET', url: '/v1/session', headers: byKey })).body).toEqual({
      ...session,
      kind: 'api-key',
      permissions: ['registration:create', 'registration:read'],
    });
    expect((await call({ method: 'POST', url: '/probe/guarded', headers: byKey })).status).toBe(201);
    expect((await call({ method: 'DELETE', url: `/v1/api-keys/${made.id}`, headers })).status).toBe(204);
    expect(await refusal({ method: 'POST', url: '/probe/guarded', headers: byKey })).toBe(
      'auth/unauthenticated',
    );
    expect(await refusal({ method: 'DELETE', url: `/v1/api-keys/${made.id}`, headers })).toBe(
      'api-key/not-found',
    );
    expect(key).not.toBe('');
  });

  it('have no session to end', async () => {
    const { headers } = await setUp();
    const { headers: byKey } = await createKey(headers, { name: 'CI', permissions });
    expect(await refusal({ method: 'DELETE', url: '/v1/session', headers: byKey })).toBe('auth/forbidden');
  });

  it('cannot grant more than they have', async () => {
    const { headers } = await setUp();
    const { headers: byKey } = await createKey(headers, { name: 'CI', permissions: ['api-key:create'] });
    const payload = { name: 'More', permissions: ['connector:read'], expiresInDays: 1 };
    expect(await refusal({ method: 'POST', url: '/v1/api-keys', headers: byKey, payload })).toBe(
      'auth/forbidden',
    );
  });

  it('refuse requests that do not fit', async () => {
    const { headers } = await setUp();
    const payload = { name: '', permissions: ['moon:land'] };
    expect(await refusal({ method: 'POST', url: '/v1/api-keys', headers, payload })).toBe('request/invalid');
    expect(await refusal({ method: 'DELETE', url: '/v1/api-keys/%00', headers })).toBe('request/invalid');
  });
});

describe('every route', () => {
  it('is closed when it declares nothing, and open when it says so', async () => {
    const { headers } = await setUp();
    expect(await refusal({ method: 'GET', url: '/probe/forgotten', headers })).toBe('server/internal');
    expect((await app.inject({ method: 'GET', url: '/probe/open' })).body).toBe('open');
    expect(await refusal({ method: 'GET', url: '/probe/confused', headers })).toBe('server/internal');
  });

  it('asks for all of its permissions and names the missing one', async () => {
    const { headers } = await setUp();
    const { headers: byKey } = await createKey(headers, {
      name: 'Reader',
      permissions: ['registration:read'],
    });
    const { body } = await call<Problem>({ method: 'POST', url: '/probe/guarded', headers: byKey });
    expect(body).toMatchObject({
      code: 'auth/forbidden',
      detail: expect.stringContaining('registration:create'),
    });
  });

  it('does not take a cookie for a bad key', async () => {
    const { headers } = await setUp();
    expect((await call({ method: 'POST', url: '/probe/guarded', headers })).status).toBe(201);
    const both = { ...headers, authorization: 'Bearer cy_unknown' };
    expect(await refusal({ method: 'POST', url: '/probe/guarded', headers: both })).toBe(
      'auth/unauthenticated',
    );
  });
});
