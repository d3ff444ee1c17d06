import type { Session, SignInRequest } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isAPIError } from 'better-auth/api';
import type { AccountDatabase } from '../auth/account-database.js';
import { ACCOUNT_DATABASE } from '../auth/account-database.token.js';
import { orOutage } from '../auth/or-outage.js';
import { findMembership } from '../principals/memberships.js';
import { personAs, sessionOf, type Principal } from '../principals/principal.js';

/** A session, and the `Set-Cookie` values that carry it. */
export interface SignedIn {
  readonly session: Session;
  readonly cookies: readonly string[];
}

@Injectable()
export class SessionService {
  constructor(@Inject(ACCOUNT_DATABASE) private readonly accounts: AccountDatabase) {}

  /**
   * @throws ProblemError `auth/invalid-credentials`, alike for an unknown address and a wrong password;
   *   `auth/forbidden` for somebody who is in no organisation
   */
  async signIn(request: SignInRequest, client: { userAgent?: string | undefined } = {}): Promise<SignedIn> {
    const { response, headers } = await this.accounts.auth.api
      .signInEmail({
        body: { email: request.email, password: request.password },
        headers: new Headers(client.userAgent === undefined ? {} : { 'user-agent': client.userAgent }),
        returnHeaders: true,
      })
      .catch((error: unknown) => {
        if (isAPIError(error) && error.statusCode === 401) throw wrongCredentials();
        throw error;
      });
    const membership = await findMembership(this.accounts.pool, response.user.id, null);
    if (!membership) {
      await this.accounts.pool.query('DELETE FROM session WHERE token = $1', [response.token]);
      throw new ProblemError(
        'auth/forbidden',
        'Your account is in no organisation. Ask somebody to invite you.',
      );
    }
    const session = sessionOf(personAs(membership, { id: '', expiresAt: null }));
    return { session, cookies: headers.getSetCookie() };
  }

  /** Lets a session live on from now if it is old enough for that. Gives the `Set-Cookie` values, often none. */
  async renew(cookie: string): Promise<readonly string[]> {
    const { auth, pool } = this.accounts;
    const asked = auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
    const { headers } = await orOutage(pool, asked);
    return headers.getSetCookie();
  }

  /**
   * Ends a person's session, in the database and, through the `Set-Cookie` values that it gives, in the browser.
   *
   * @throws ProblemError `auth/forbidden` for an API key, which has no session
   */
  async signOut({ kind, credential }: Principal): Promise<readonly string[]> {
    if (kind === 'api-key') {
      throw new ProblemError('auth/forbidden', 'An API key has no session to end. Revoke the key instead.');
    }
    // Not left to better-auth: it answers "signed out" even when the database could not be reached.
    await this.accounts.pool.query('DELETE FROM session WHERE id = $1', [credential.id]);
    const { headers } = await this.accounts.auth.api.signOut({ headers: new Headers(), returnHeaders: true });
    return headers.getSetCookie();
  }
}

const wrongCredentials = () =>
  new ProblemError('auth/invalid-credentials', 'Check the e-mail address and the password, then try again.');
