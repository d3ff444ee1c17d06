import { permissions, type Permission, type Role } from '@connectory/contracts';

const all = permissions;
/** What a ruleset lets pass is published, so it is for those who answer for the organisation. */
const working = permissions.filter((permission) => permission !== 'ruleset:change');
const reading = permissions.filter((permission) => permission.endsWith(':read'));

/** What each role may do in its organisation. What a permission reaches is for the policy of its resource to say. */
const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  owner: all,
  admin: all,
  member: working,
  viewer: reading,
};

export const permissionsOf = (role: Role): readonly Permission[] => permissionsByRole[role];

/** Whether the role sees to things that belong to other people, their API keys for example. */
export const looksAfterOthers = (role: Role): boolean => role === 'owner' || role === 'admin';

/** What a key may do now: what it was given, as far as its owner still may. */
export const permissionsOfKey = (given: readonly Permission[], ownerRole: Role): readonly Permission[] =>
  permissionsOf(ownerRole).filter((permission) => given.includes(permission));
