import { permissionCatalogue, type Permission } from '@connectory/contracts';
import type { Principal } from '../principals/principal.js';
import { allowed, refused, type Decision } from './decision.js';

/** Whether somebody holds a permission at all. */
export const holds = (principal: Pick<Principal, 'permissions'>, permission: Permission): Decision =>
  principal.permissions.includes(permission)
    ? allowed
    : refused(`This needs the permission ${permission} (${permissionCatalogue[permission]}).`);
