import { ProblemError } from '@connectory/platform';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PUBLIC_ORIGIN } from './public-origin.token.js';
import { crossSiteReason } from './cross-site.js';

/** Throws `request/cross-site` for what another site may have somebody's browser do. */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  constructor(@Inject(PUBLIC_ORIGIN) private readonly publicOrigin: string) {}

  canActivate(context: ExecutionContext): boolean {
    const reason = crossSiteReason(context.switchToHttp().getRequest<FastifyRequest>(), this.publicOrigin);
    if (reason !== null) throw new ProblemError('request/cross-site', reason);
    return true;
  }
}
