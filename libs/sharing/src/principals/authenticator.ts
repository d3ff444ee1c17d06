import { Inject, Injectable } from '@nestjs/common';
import type { AccountDatabase } from '../auth/account-database.js';
import { ACCOUNT_DATABASE } from '../auth/account-database.token.js';
import { findPrincipalByKey } from '../api-keys/find-principal-by-key.js';
import { orOutage } from '../auth/or-outage.js';
import { findMembership } from './memberships.js';
import { personAs, type Principal } from './principal.js';

/** The headers of a request that can carry a credential. */
export interface CredentialHeaders {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/** The API key of a request, or `null` when it carries none. */
export function bearerKey({ authorization }: CredentialHeaders): string | null {
  const [scheme = '', ...rest] = (authorization ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? rest.join(' ') : null;
}

@Injectable()
export class Authenticator {
  constructor(@Inject(ACCOUNT_DATABASE) private readonly accounts: AccountDatabase) {}

  /**
   * Who is asking. A request with a key is judged by the key alone: one that is unknown, expired or revoked gives
   * `null`, whatever cookie comes along with it.
   */
  async authenticate(headers: CredentialHeaders): Promise<Principal | null> {
    const key = bearerKey(headers);
    if (key !== null) return findPrincipalByKey(this.accounts.pool, key);
    return headers.cookie === undefined ? null : this.bySessionCookie(headers.cookie);
  }

  private async bySessionCookie(cookie: string): Promise<Principal | null> {
    const { auth, pool } = this.accounts;
    const asked = auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
    const found = await orOutage(pool, asked);
    if (!found) return null;
    const { session } = found;
    const membership = await findMembership(pool, session.userId, session.activeOrganizationId ?? null);
    return membership && personAs(membership, { id: session.id, expiresAt: session.expiresAt });
  }
}
