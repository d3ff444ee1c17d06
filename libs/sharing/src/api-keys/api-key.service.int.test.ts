import { permissions, type Permission } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { maySeeApiKey, type ApiKeyFacts } from '../policies/api-key.js';
import { permissionsOf } from '../policies/role-permissions.js';
import { useAccounts } from '../testing/use-accounts.js';
import type { Principal } from '../principals/principal.js';
import { personAs } from '../principals/principal.js';

const accounts = useAccounts();
let ann: Principal;
beforeEach(async () => {
  await accounts.reset();
  const { session } = await accounts.here.setup.setUp({
    token: await accounts.mintToken(),
    organizationName: 'Acme',
    name: 'Ann',
    email: 'ann@example.com',
    password: 'correct horse battery',
  });
  ann = { ...session, credential: { id: 'session', expiresAt: null } };
});

/** Another member, of ann's organisation unless told. */
async function join(
  id: string,
  role: Principal['role'],
  organization = ann.organization,
): Promise<Principal> {
  await accounts.owner.query(
    `INSERT INTO organization (id, name, slug, "createdAt") VALUES ($1, $2, $1, now()) ON CONFLICT DO NOTHING`,
    [organization.id, organization.name],
  );
  await accounts.owner.query(
    `INSERT INTO "user" (id, name, email, "emailVerified") VALUES ($1, $1, $1 || '@example.com', false)`,
    [id],
  );
  await accounts.owner.query(
    `INSERT INTO member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $1, $3, now())`,
    [id, organization.id, role],
  );
  const user = { id, name: id, email: `${id}@example.com` };
  return personAs({ user, organization, role }, { id: 'session', expiresAt: null });
}

const create = (maker: Principal, granted: readonly Permission[] = maker.permissions, name = 'CI') =>
  accounts.here.apiKeys.create(maker, { name, permissions: [...granted], expiresInDays: 30 });
const authenticate = (key: string, cookie?: string) =>
  accounts.there.authenticator.authenticate({ authorization: `Bearer ${key}`, cookie });
const codeOf = (error: unknown) => (error instanceof ProblemError ? error.code : error);

describe('a key', () => {
  it('does what it was given, for its owner', async () => {
    const made = await create(ann, ['connector:read', 'registration:create']);
    expect(made).toMatchObject({
      name: 'CI',
      permissions: ['registration:create', 'connector:read'],
      lastUsedAt: null,
    });
    expect(made.key).toMatch(/^cy_[a-zA-Z]{48}$/);
    expect(made.key.startsWith(made.start)).toBe(true);
    expect(await authenticate(made.key)).toEqual({
      kind: 'api-key',
      user: ann.user,
      organization: ann.organization,
      role: 'owner',
      permissions: ['registration:create', 'connector:read'],
      credential: { id: made.id, expiresAt: new Date(made.expiresAt ?? NaN) },
    });
  });

  it('is nowhere in the database', async () => {
    const { key } = await create(ann);
    const { rows: tables } = await accounts.owner.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname IN ('auth', 'connectory')`,
    );
    let dump = '';
    for (const { schema, name } of tables) {
      const { rows } = await accounts.owner.query(
        `SELECT row_to_json(t)::text AS row FROM ${schema}."${name}" t`,
      );
      dump += JSON.stringify(rows);
    }
    expect(dump).toContain('ann@example.com');
    expect(dump).not.toContain(key);
    expect(dump).not.toContain(key.slice('cy_'.length, 24));
  });

  it('notes when it was last used', async () => {
    const { key } = await create(ann);
    await authenticate(key);
    const [listed] = await accounts.here.apiKeys.list(ann);
    expect(listed?.lastUsedAt).toEqual(expect.any(String));
    await accounts.owner.query(`UPDATE apikey SET "lastRequest" = now() - interval '10 minutes'`);
    await authenticate(key);
    const { rows } = await accounts.owner.query(
      `SELECT FROM apikey WHERE "lastRequest" > now() - interval '1 minute'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is nobody when unknown, expired, switched off or revoked, whatever cookie comes along', async () => {
    const { cookies } = await accounts.here.sessions.signIn({
      email: 'ann@example.com',
      password: 'correct horse battery',
    });
    const cookie = cookies.map((value) => value.split(';', 1)[0]).join('; ');
    expect(await accounts.here.authenticator.authenticate({ cookie })).toMatchObject({ kind: 'person' });

    expect(await authenticate('cy_unknown', cookie)).toBeNull();
    expect(await authenticate('', cookie)).toBeNull();

    const made = await create(ann);
    await accounts.owner.query(`UPDATE apikey SET "expiresAt" = now() - interval '1 second'`);
    expect(await authenticate(made.key, cookie)).toBeNull();
    await accounts.owner.query(`UPDATE apikey SET "expiresAt" = NULL, enabled = false`);
    expect(await authenticate(made.key, cookie)).toBeNull();
    await accounts.owner.query(`UPDATE apikey SET enabled = true`);
    expect(await authenticate(made.key, cookie)).toMatchObject({ kind: 'api-key' });
    await accounts.here.apiKeys.revoke(ann, made.id);
    expect(await authenticate(made.key, cookie)).toBeNull();
  });

  it('follows the role of its owner with the next request', async () => {
    const bob = await join('bob', 'member');
    const { key } = await create(bob);
    expect(await authenticate(key)).toMatchObject({
      role: 'member',
      permissions: permissionsOf('member'),
    });
    await accounts.owner.query(`UPDATE member SET role = 'viewer' WHERE "userId" = 'bob'`);
    expect(await authenticate(key)).toMatchObject({
      role: 'viewer',
      permissions: ['registration:read', 'import:read', 'connector:read', 'ruleset:read', 'api-key:read'],
    });
    await accounts.owner.query(`DELETE FROM member WHERE "userId" = 'bob'`);
    expect(await authenticate(key)).toBeNull();
  });
});

describe('creating', () => {
  it('refuses to grant more than the maker has', async () => {
    const { key } = await create(ann, ['api-key:create', 'connector:read']);
    const narrow = await authenticate(key);
    if (!narrow) throw new Error('The key does not work');
    await expect(create(narrow, ['registration:create']).catch(codeOf)).resolves.toBe('auth/forbidden');
    expect(await accounts.here.apiKeys.list(ann)).toHaveLength(1);
  });

  it('refuses viewers', async () => {
    const vic = await join('vic', 'viewer');
    await expect(create(vic, ['connector:read']).catch(codeOf)).resolves.toBe('auth/forbidden');
  });

  it('makes keys without an end', async () => {
    const request = { name: 'For ever', permissions: [...permissions], expiresInDays: null };
    expect(await accounts.here.apiKeys.create(ann, request)).toMatchObject({ expiresAt: null });
  });
});

describe('seeing and revoking', () => {
  it('lists exactly the keys that the policy lets each member see', async () => {
    const members = [
      ann,
      await join('adi', 'admin'),
      await join('mel', 'member'),
      await join('max', 'member'),
      await join('otto', 'owner', { id: 'other', name: 'Other' }),
    ];
    const facts = new Map<string, ApiKeyFacts>();
    for (const member of members) {
      const { id } = await create(member);
      facts.set(id, { organizationId: member.organization.id, ownerId: member.user.id });
    }
    for (const member of [...members, await join('vic', 'viewer')]) {
      const expected = [...facts].filter(([, key]) => maySeeApiKey(member, key).allowed).map(([id]) => id);
      const listed = (await accounts.here.apiKeys.list(member)).map(({ id }) => id);
      expect(listed.sort()).toEqual(expected.sort());
    }
  });

  it('says "not found" of a key that is out of reach, and leaves it', async () => {
    const mel = await join('mel', 'member');
    const otto = await join('otto', 'owner', { id: 'other', name: 'Other' });
    const { id, key } = await create(ann);
    for (const stranger of [mel, otto]) {
      await expect(accounts.here.apiKeys.revoke(stranger, id).catch(codeOf)).resolves.toBe(
        'api-key/not-found',
      );
    }
    await expect(accounts.here.apiKeys.revoke(ann, 'no-such-key').catch(codeOf)).resolves.toBe(
      'api-key/not-found',
    );
    expect(await authenticate(key)).not.toBeNull();
  });

  it('lets an admin end the key of a member', async () => {
    const mel = await join('mel', 'member');
    const { id, key } = await create(mel);
    await accounts.here.apiKeys.revoke(await join('adi', 'admin'), id);
    expect(await authenticate(key)).toBeNull();
  });
});
