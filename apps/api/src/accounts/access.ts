import type { Permission } from '@connectory/contracts';
import { SetMetadata } from '@nestjs/common';

/** Who may call a route: everybody, or those who are signed in and hold every permission named. */
export type Access =
  { readonly kind: 'public' } | { readonly kind: 'requires'; readonly permissions: readonly Permission[] };

const accessKey = 'connectory:access';

export const declareAccess = (access: Access): MethodDecorator & ClassDecorator =>
  SetMetadata(accessKey, access);

/** What a route declares, on its method or else on its controller; `undefined` is a mistake that must not go unseen. */
export const accessOf = (handler: object, controller: object): Access | undefined =>
  (Reflect.getMetadata(accessKey, handler) ?? Reflect.getMetadata(accessKey, controller)) as
    Access | undefined;
