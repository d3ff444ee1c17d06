import type { Principal } from '@connectory/sharing';

const principals = new WeakMap<object, Principal>();

/** Keeps who is asking beside a request, for as long as the request lives. */
export function rememberPrincipal(request: object, principal: Principal): void {
  principals.set(request, principal);
}

/** Who is asking. Throws on a route that lets everybody in: there nobody is known. */
export function principalOf(request: object): Principal {
  const principal = principals.get(request);
  if (!principal) throw new Error('A @Public() route asks for its principal; declare @Requires(…) instead');
  return principal;
}
