import type { Role } from '@connectory/contracts';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access';

/**
 * The roles as better-auth's organisation plugin wants them. They say who may ask it for what; who may do what in
 * Connectory stands in `policies/role-permissions.ts`, and our policies decide before better-auth is asked.
 */
export const accessControl = createAccessControl({ ...defaultStatements, apiKey: ['create'] });

export const organizationRoles = {
  owner: accessControl.newRole({ ...ownerAc.statements, apiKey: ['create'] }),
  admin: accessControl.newRole({ ...adminAc.statements, apiKey: ['create'] }),
  member: accessControl.newRole({ ...memberAc.statements, apiKey: ['create'] }),
  viewer: accessControl.newRole({ ...memberAc.statements }),
} satisfies Record<Role, unknown>;
