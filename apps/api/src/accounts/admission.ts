import type { Permission } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import { Authenticator, holds, type CredentialHeaders, type Principal } from '@connectory/sharing';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from './access.js';
import { crossSiteReason } from './cross-site.js';
import { PUBLIC_ORIGIN } from './public-origin.token.js';
import { rememberPrincipal } from './request-principals.js';

/** Decides who gets to a route. */
@Injectable()
export class Admission {
  private readonly admitted = new WeakSet<object>();

  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(PUBLIC_ORIGIN) private readonly publicOrigin: string,
  ) {}

  /**
   * Lets a request through, once, and remembers who sent it.
   *
   * @throws ProblemError `request/cross-site`, and what {@link identify} throws
   */
  async admit(request: FastifyRequest, reply: FastifyReply, access: Access): Promise<void> {
    if (this.admitted.has(request)) return;
    // What another site sends is refused before anybody is asked who sent it.
    const reason = crossSiteReason(request, this.publicOrigin);
    if (reason !== null) throw new ProblemError('request/cross-site', reason);
    if (access.kind === 'requires') {
      // RFC 9110, section 15.5.2: a 401 says how to authenticate. Browsers do not prompt for `Bearer`.
      void reply.header('www-authenticate', 'Bearer');
      rememberPrincipal(request, await this.identify(request.headers, access.permissions));
      void reply.removeHeader('www-authenticate');
    }
    this.admitted.add(request);
  }

  /**
   * Who shows these credentials, as of now.
   *
   * @throws ProblemError `auth/unauthenticated`; `auth/forbidden` for whoever lacks one of the permissions
   */
  async identify(headers: CredentialHeaders, permissions: readonly Permission[]): Promise<Principal> {
    const principal = await this.authenticator.authenticate(headers);
    if (!principal) {
      throw new ProblemError(
        'auth/unauthenticated',
        headers.authorization === undefined
          ? 'Sign in, or send an API key as Authorization: Bearer ….'
          : 'The API key is not known, has expired or was revoked.',
      );
    }
    for (const permission of permissions) {
      const decision = holds(principal, permission);
      if (!decision.allowed) throw new ProblemError('auth/forbidden', decision.reason);
    }
    return principal;
  }
}
