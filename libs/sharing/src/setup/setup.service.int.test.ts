import { permissions } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieHeader, useAccounts } from '../testing/use-accounts.js';

const accounts = useAccounts();
beforeEach(() => accounts.reset());

const request = (token: string) => ({
  token,
  organizationName: 'Ünited Acme',
  name: 'Ann Example',
  email: 'ann@example.com',
  password: 'correct horse battery',
});

const codeOf = (error: unknown) => (error instanceof ProblemError ? error.code : error);

const count = async () => {
  const { rows } = await accounts.owner.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM "user") AS users, (SELECT count(*)::int FROM organization) AS organizations,
            (SELECT count(*)::int FROM member) AS members, (SELECT count(*)::int FROM session) AS sessions,
            (SELECT count(*)::int FROM apikey) AS keys`,
  );
  return rows[0];
};

describe('by hand', () => {
  it('makes the first organisation and its owner, and signs the owner in', async () => {
    expect(await accounts.here.setup.state()).toEqual({ needed: true });
    const { session, cookies } = await accounts.here.setup.setUp(request(await accounts.mintToken()));
    expect(session).toEqual({
      kind: 'person',
      user: { id: expect.any(String), name: 'Ann Example', email: 'ann@example.com' },
      organization: { id: expect.any(String), name: 'Ünited Acme' },
      role: 'owner',
      permissions,
    });
    expect(cookies).toEqual([
      expect.stringMatching(
        /^connectory\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    expect(await accounts.here.setup.state()).toEqual({ needed: false });
    expect(await accounts.there.authenticator.authenticate({ cookie: cookieHeader(cookies) })).toMatchObject(
      session,
    );
  });

  it('keeps only a hash of the token', async () => {
    const token = await accounts.mintToken();
    const { rows } = await accounts.owner.query(
      'SELECT to_jsonb(setup_token)::text AS text FROM setup_token',
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('refuses a token that nobody minted, and one that is a day old', async () => {
    await expect(accounts.here.setup.setUp(request('nobody-minted-this')).catch(codeOf)).resolves.toBe(
      'setup/invalid-token',
    );
    const token = await accounts.mintToken();
    await accounts.owner.query(`UPDATE setup_token SET created_at = now() - interval '24 hours 1 second'`);
    await expect(accounts.here.setup.setUp(request(token)).catch(codeOf)).resolves.toBe(
      'setup/invalid-token',
    );
    expect(await count()).toMatchObject({ users: 0, organizations: 0 });
  });

  it('takes a token once only, even if the organisation is gone again', async () => {
    const token = await accounts.mintToken();
    await accounts.here.setup.setUp(request(token));
    await accounts.owner.query('TRUNCATE "user", organization CASCADE');
    await expect(accounts.here.setup.setUp(request(token)).catch(codeOf)).resolves.toBe(
      'setup/invalid-token',
    );
  });

  it('is done once only, and mints no more tokens then', async () => {
    const [first, second] = [await accounts.mintToken(), await accounts.mintToken()];
    await accounts.here.setup.setUp(request(first));
    await expect(accounts.here.setup.setUp(request(second)).catch(codeOf)).resolves.toBe(
      'setup/already-done',
    );
    await expect(accounts.mintToken().catch(codeOf)).resolves.toBe('setup/already-done');
  });

  it('leaves nothing behind when it fails on the way, so that the same link works again', async () => {
    const token = await accounts.mintToken();
    await accounts.owner.query('ALTER TABLE member ADD CONSTRAINT broken CHECK (false) NOT VALID');
    await expect(accounts.here.setup.setUp(request(token))).rejects.toThrow();
    expect(await count()).toEqual({ users: 0, organizations: 0, members: 0, sessions: 0, keys: 0 });
    await accounts.owner.query('ALTER TABLE member DROP CONSTRAINT broken');
    await accounts.here.setup.setUp(request(token));
    expect(await count()).toEqual({ users: 1, organizations: 1, members: 1, sessions: 1, keys: 0 });
  });

  it('does not say done when a failure was swallowed on the way', async () => {
    const swallowed = accounts.here.accounts.found({}, async ({ client }) => {
      await client.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('nobody said so');
  });

  it('outlives the loss of its connection on the way', async () => {
    const token = await accounts.mintToken();
    const lost = accounts.here.accounts.found({}, async ({ client }) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await Promise.all([
        client.query('SELECT pg_sleep(60)'),
        accounts.owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]),
      ]);
    });
    await expect(lost).rejects.toThrow('terminating connection');
    await accounts.here.setup.setUp(request(token));
  });

  it('lets exactly one of several win that try at the same time, in two processes', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, () => accounts.mintToken()));
    const outcomes = await Promise.all(
      tokens.map((token, index) =>
        (index % 2 === 0 ? accounts.here : accounts.there).setup
          .setUp({ ...request(token), email: `ann${index}@example.com` })
          .then(() => 'won', codeOf),
      ),
    );
    expect(outcomes.sort()).toEqual([...Array.from({ length: 5 }, () => 'setup/already-done'), 'won']);
    expect(await count()).toMatchObject({ users: 1, organizations: 1, members: 1, sessions: 1 });
  });
});

describe('unattended', () => {
  const bootstrap = {
    email: 'ops@example.com',
    password: 'correct horse battery',
    organizationName: 'My organisation',
    apiKey: 'a-key-that-ops-chose-0123456789',
  };

  it('makes organisation, owner and a key that works, and no session', async () => {
    expect(await accounts.here.setup.bootstrap(bootstrap)).toBe(true);
    expect(await count()).toEqual({ users: 1, organizations: 1, members: 1, sessions: 0, keys: 1 });
    const principal = await accounts.here.authenticator.authenticate({
      authorization: `Bearer ${bootstrap.apiKey}`,
    });
    expect(principal).toMatchObject({
      kind: 'api-key',
      user: { email: 'ops@example.com' },
      organization: { name: 'My organisation' },
      role: 'owner',
      permissions,
      credential: { expiresAt: null },
    });
    const { session } = await accounts.here.sessions.signIn(bootstrap);
    expect(session.role).toBe('owner');
  });

  it('does without a key', async () => {
    const { apiKey: _, ...withoutKey } = bootstrap;
    expect(await accounts.here.setup.bootstrap(withoutKey)).toBe(true);
    expect(await count()).toMatchObject({ users: 1, keys: 0 });
  });

  it('changes nothing on later starts: a revoked key stays revoked', async () => {
    await accounts.here.setup.bootstrap(bootstrap);
    await accounts.owner.query('DELETE FROM apikey');
    expect(await accounts.here.setup.bootstrap(bootstrap)).toBe(false);
    expect(await count()).toMatchObject({ users: 1, organizations: 1, keys: 0 });
  });

  it('happens once when several processes start at the same time', async () => {
    const starts = [accounts.here, accounts.there, accounts.here, accounts.there];
    const outcomes = await Promise.all(starts.map(({ setup }) => setup.bootstrap(bootstrap)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await count()).toEqual({ users: 1, organizations: 1, members: 1, sessions: 0, keys: 1 });
  });

  it('leaves nothing behind when the key cannot be made', async () => {
    await accounts.owner.query('ALTER TABLE apikey ADD CONSTRAINT broken CHECK (false) NOT VALID');
    await expect(accounts.here.setup.bootstrap(bootstrap)).rejects.toThrow();
    await accounts.owner.query('ALTER TABLE apikey DROP CONSTRAINT broken');
    expect(await count()).toMatchObject({ users: 0, organizations: 0 });
    expect(await accounts.here.setup.bootstrap(bootstrap)).toBe(true);
  });
});
