import type { Permission } from '@connectory/contracts';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';

/** Who may call a route: everybody, or those who are signed in and hold every permission named. */
export type Access =
  { readonly kind: 'public' } | { readonly kind: 'requires'; readonly permissions: readonly Permission[] };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Known to Fastify, too, which asks before it reads a body. */
    access?: Access;
  }
}

const accessKey = 'connectory:access';

export const declareAccess = (access: Access): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(accessKey, access), RouteConfig({ access }));

/** What a route declares, on its method or else on its controller; `undefined` is a mistake that must not go unseen. */
export const accessOf = (handler: object, controller: object): Access | undefined =>
  (Reflect.getMetadata(accessKey, handler) ?? Reflect.getMetadata(accessKey, controller)) as
    Access | undefined;
