import { permissions } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { keyAs, personAs, type Principal } from '../principals/principal.js';
import { mayCreateApiKey, mayRevokeApiKey, maySeeApiKey } from './api-key.js';
import { permissionsOf } from './role-permissions.js';

const soon = new Date('2030-01-01T00:00:00Z');
const later = new Date('2030-01-02T00:00:00Z');

const membership = (role: Principal['role'], userId: string) => ({
  user: { id: userId, name: userId, email: `${userId}@example.com` },
  organization: { id: 'acme', name: 'Acme' },
  role,
});
const person = (role: Principal['role'], userId = 'ann') =>
  personAs(membership(role, userId), { id: 'session', expiresAt: soon });
const key = (role: Principal['role'], expiresAt: Date | null, given = [...permissions]) =>
  keyAs(membership(role, 'ann'), { id: 'key', expiresAt }, given);

const keyOf = (ownerId: string, organizationId = 'acme') => ({ ownerId, organizationId });

describe('seeing and revoking', () => {
  it('lets everybody with the permission at their own keys', () => {
    expect(maySeeApiKey(person('member'), keyOf('ann'))).toEqual({ allowed: true });
    expect(mayRevokeApiKey(person('member'), keyOf('ann'))).toEqual({ allowed: true });
    expect(maySeeApiKey(person('viewer'), keyOf('ann'))).toEqual({ allowed: true });
  });

  it('lets owners and admins, and nobody else, at the keys of others', () => {
    for (const role of ['owner', 'admin'] as const) {
      expect(maySeeApiKey(person(role), keyOf('bob'))).toEqual({ allowed: true });
      expect(mayRevokeApiKey(person(role), keyOf('bob'))).toEqual({ allowed: true });
    }
    for (const role of ['member', 'viewer'] as const) {
      expect(maySeeApiKey(person(role), keyOf('bob'))).toEqual({
        allowed: false,
        reason: 'The API key belongs to somebody else.',
      });
    }
  });

  it('stops at the organisation, even for its owner and even for the same person', () => {
    expect(maySeeApiKey(person('owner'), keyOf('ann', 'other')).allowed).toBe(false);
    expect(mayRevokeApiKey(person('owner'), keyOf('bob', 'other')).allowed).toBe(false);
  });

  it('names the permission that is missing', () => {
    expect(mayRevokeApiKey(person('viewer'), keyOf('ann'))).toEqual({
      allowed: false,
      reason: 'This needs the permission api-key:revoke (Revoke API keys).',
    });
  });
});

describe('creating', () => {
  it('lets a member make a key with anything a member may do', () => {
    const wanted = { permissions: permissionsOf('member'), expiresAt: null };
    expect(mayCreateApiKey(person('member'), wanted)).toEqual({ allowed: true });
  });

  it('refuses viewers', () => {
    expect(mayCreateApiKey(person('viewer'), { permissions: ['connector:read'], expiresAt: soon })).toEqual({
      allowed: false,
      reason: 'This needs the permission api-key:create (Create API keys).',
    });
  });

  it('refuses to grant more than the maker has', () => {
    const narrow = key('owner', null, ['api-key:create', 'connector:read']);
    expect(mayCreateApiKey(narrow, { permissions: ['connector:read'], expiresAt: null }).allowed).toBe(true);
    expect(
      mayCreateApiKey(narrow, { permissions: ['connector:read', 'registration:create'], expiresAt: null }),
    ).toEqual({
      allowed: false,
      reason: 'This needs the permission registration:create (Register sources).',
    });
  });

  it('refuses a key that would outlive the key that makes it', () => {
    const permissions = ['connector:read'] as const;
    expect(mayCreateApiKey(key('owner', soon), { permissions, expiresAt: soon }).allowed).toBe(true);
    expect(mayCreateApiKey(key('owner', soon), { permissions, expiresAt: later }).allowed).toBe(false);
    expect(mayCreateApiKey(key('owner', soon), { permissions, expiresAt: null }).allowed).toBe(false);
    expect(mayCreateApiKey(key('owner', null), { permissions, expiresAt: null }).allowed).toBe(true);
    // A person's session ends sooner than any key, and that is no reason.
    expect(mayCreateApiKey(person('owner'), { permissions, expiresAt: later }).allowed).toBe(true);
  });
});
