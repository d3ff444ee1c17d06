import { ProblemError } from '@connectory/platform';
import { Authenticator, holds } from '@connectory/sharing';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessOf } from './access.js';
import { rememberPrincipal } from './request-principals.js';

/**
 * Lets a request through to its route, or not. A route that declares nothing is closed to everybody.
 *
 * Throws `auth/unauthenticated` and `auth/forbidden`.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (!access) {
      const route = `${context.getClass().name}.${context.getHandler().name}`;
      throw new Error(`${route} declares neither @Requires(…) nor @Public()`);
    }
    if (access.kind === 'public') return true;

    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const principal = await this.authenticator.authenticate(request.headers);
    if (!principal) {
      // RFC 9110, section 15.5.2: a 401 says how to authenticate. Browsers do not prompt for `Bearer`.
      void http.getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
      throw new ProblemError(
        'auth/unauthenticated',
        request.headers.authorization === undefined
          ? 'Sign in, or send an API key as Authorization: Bearer ….'
          : 'The API key is not known, has expired or was revoked.',
      );
    }
    for (const permission of access.permissions) {
      const decision = holds(principal, permission);
      if (!decision.allowed) throw new ProblemError('auth/forbidden', decision.reason);
    }
    rememberPrincipal(request, principal);
    return true;
  }
}
