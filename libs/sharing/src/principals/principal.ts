import type { Permission, Role, Session } from '@connectory/contracts';
import { permissionsOf, permissionsOfKey } from '../policies/role-permissions.js';

/** Who is asking, as of this request: nothing of it is remembered, so a demotion counts at once. */
export interface Principal extends Session {
  /** The session or the API key that was shown. */
  readonly credential: { readonly id: string; readonly expiresAt: Date | null };
}

/** Somebody in one organisation. */
export interface Membership {
  readonly user: Session['user'];
  readonly organization: Session['organization'];
  readonly role: Role;
}

export const personAs = (membership: Membership, credential: Principal['credential']): Principal => ({
  kind: 'person',
  ...membership,
  permissions: [...permissionsOf(membership.role)],
  credential,
});

export const keyAs = (
  membership: Membership,
  credential: Principal['credential'],
  given: readonly Permission[],
): Principal => ({
  kind: 'api-key',
  ...membership,
  permissions: [...permissionsOfKey(given, membership.role)],
  credential,
});

/** The part of a principal that it is told about itself. */
export const sessionOf = ({ kind, user, organization, role, permissions }: Principal): Session => ({
  kind,
  user,
  organization,
  role,
  permissions,
});
