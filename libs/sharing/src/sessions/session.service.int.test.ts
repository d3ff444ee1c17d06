import { ProblemError } from '@connectory/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAccountDatabase } from '../auth/account-database.js';
import { cookieHeader, logger, publicUrl, secret, useAccounts } from '../testing/use-accounts.js';
import { Authenticator } from '../principals/authenticator.js';
import { SessionService } from './session.service.js';

const accounts = useAccounts();
const ann = { email: 'ann@example.com', password: 'correct horse battery' };

beforeAll(async () => {
  await accounts.here.setup.setUp({
    ...ann,
    token: await accounts.mintToken(),
    organizationName: 'Acme',
    name: 'Ann',
  });
});

const signIn = async () => cookieHeader((await accounts.here.sessions.signIn(ann)).cookies);
const codeOf = (error: unknown) => (error instanceof ProblemError ? error.code : error);

describe('signing in', () => {
  it('gives the session and a cookie that stands for it', async () => {
    const { session, cookies } = await accounts.here.sessions.signIn(ann, { userAgent: 'A browser' });
    const principal = await accounts.there.authenticator.authenticate({ cookie: cookieHeader(cookies) });
    expect(principal).toEqual({
      ...session,
      credential: { id: expect.any(String), expiresAt: expect.any(Date) },
    });
    const { rows } = await accounts.owner.query(
      'SELECT "userAgent", "ipAddress" FROM session WHERE id = $1',
      [principal?.credential.id],
    );
    expect(rows).toEqual([{ userAgent: 'A browser', ipAddress: '' }]);
  });

  it('says the same of an unknown address and of a wrong password', async () => {
    const problems = await Promise.all(
      [
        { ...ann, password: 'wrong horse battery' },
        { ...ann, email: 'nobody@example.com' },
      ].map((attempt) => accounts.here.sessions.signIn(attempt).catch((error: ProblemError) => error)),
    );
    expect(problems.map(codeOf)).toEqual(['auth/invalid-credentials', 'auth/invalid-credentials']);
    expect(problems[0]).toEqual(problems[1]);
  });

  it('refuses somebody who is in no organisation, and keeps no session', async () => {
    await accounts.here.accounts.found({}, ({ auth }) =>
      auth.api.signUpEmail({ body: { name: 'Bob', email: 'bob@example.com', password: ann.password } }),
    );
    await accounts.owner.query('DELETE FROM session');
    await expect(
      accounts.here.sessions.signIn({ ...ann, email: 'bob@example.com' }).catch(codeOf),
    ).resolves.toBe('auth/forbidden');
    expect((await accounts.owner.query('SELECT FROM session')).rowCount).toBe(0);
  });

  it('lets nobody sign up', async () => {
    await expect(
      accounts.here.accounts.auth.api.signUpEmail({
        body: { name: 'Eve', email: 'eve@example.com', password: ann.password },
      }),
    ).rejects.toThrow('not enabled');
  });

  it('marks the cookie Secure when the portal is on https', async () => {
    const database = openAccountDatabase({
      databaseUrl: accounts.database.serviceUrl,
      publicUrl: 'https://connectory.example.com',
      secret,
      logger,
    });
    try {
      const { cookies } = await new SessionService(database).signIn(ann);
      expect(cookies).toEqual([
        expect.stringMatching(/^__Secure-connectory\.session_token=.*; HttpOnly; Secure;/),
      ]);
    } finally {
      await database.close();
    }
  });
});

describe('a session', () => {
  it('is nothing when its cookie was changed, signed by somebody else or made up', async () => {
    const cookie = await signIn();
    expect(await accounts.here.authenticator.authenticate({ cookie })).not.toBeNull();
    for (const bad of [
      cookie.replace(/=(.)/, (_, c: string) => `=${c === 'a' ? 'b' : 'a'}`),
      `${cookie}x`,
      'a=b',
      '',
    ]) {
      expect(await accounts.here.authenticator.authenticate({ cookie: bad })).toBeNull();
    }
  });

  it('ends by signing out, in every process and with an expired cookie', async () => {
    const cookie = await signIn();
    const principal = await accounts.here.authenticator.authenticate({ cookie });
    if (!principal) throw new Error('Not signed in');
    const cookies = await accounts.here.sessions.signOut(principal);
    expect(cookies.join('\n')).toMatch(
      /^connectory\.session_token=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/m,
    );
    expect(await accounts.here.authenticator.authenticate({ cookie })).toBeNull();
    expect(await accounts.there.authenticator.authenticate({ cookie })).toBeNull();
  });

  it('is not taken for ended when the database is away', async () => {
    const cookie = await signIn();
    const away = openAccountDatabase({
      databaseUrl: 'postgres://nobody:nothing@127.0.0.1:1/nowhere',
      publicUrl,
      secret,
      logger,
    });
    try {
      for (const headers of [{ cookie }, { authorization: 'Bearer cy_some' }]) {
        await expect(new Authenticator(away).authenticate(headers)).rejects.toMatchObject({
          code: 'ECONNREFUSED',
        });
      }
      await expect(new SessionService(away).signIn(ann)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    } finally {
      await away.close();
    }
  });

  it('ends by itself', async () => {
    const cookie = await signIn();
    await accounts.owner.query(`UPDATE session SET "expiresAt" = now() - interval '1 second'`);
    expect(await accounts.here.authenticator.authenticate({ cookie })).toBeNull();
  });

  it('lives on by being renewed, a day after the last time', async () => {
    const cookie = await signIn();
    expect(await accounts.here.sessions.renew(cookie)).toEqual([]);
    await accounts.owner.query(`UPDATE session SET "expiresAt" = now() + interval '12 days'`);
    const renewed = await accounts.here.sessions.renew(cookie);
    expect(renewed).toEqual([expect.stringContaining('Max-Age=1209600')]);
    const { rows } = await accounts.owner.query(
      `SELECT FROM session WHERE "expiresAt" > now() + interval '13 days'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('counts a change of role with the next request, and the loss of membership, too', async () => {
    const cookie = await signIn();
    await accounts.owner.query(`UPDATE member SET role = 'viewer'`);
    expect(await accounts.here.authenticator.authenticate({ cookie })).toMatchObject({
      role: 'viewer',
      permissions: ['registration:read', 'import:read', 'connector:read', 'ruleset:read', 'api-key:read'],
    });
    const { rows } = await accounts.owner.query<{ id: string }>('DELETE FROM member RETURNING id');
    expect(rows).toHaveLength(1);
    expect(await accounts.here.authenticator.authenticate({ cookie })).toBeNull();
  });
});
