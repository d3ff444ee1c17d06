import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessOf } from './access.js';
import { Admission } from './admission.js';

/** Lets nobody get to a route unless {@link Admission} let them. A route that declares nothing is closed to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Admission) private readonly admission: Admission) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (!access) {
      const route = `${context.getClass().name}.${context.getHandler().name}`;
      throw new Error(`${route} declares neither @Requires(…) nor @Public()`);
    }
    const http = context.switchToHttp();
    await this.admission.admit(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), access);
    return true;
  }
}
