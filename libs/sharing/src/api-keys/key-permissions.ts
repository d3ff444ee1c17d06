import { permissions, type Permission } from '@connectory/contracts';

/** Permissions as better-auth keeps them with a key: actions by resource, `{ connector: ['read'] }`. */
export type KeptPermissions = Readonly<Record<string, string[]>>;

export function keep(granted: readonly Permission[]): KeptPermissions {
  const kept: Record<string, string[]> = {};
  for (const permission of new Set(granted)) {
    const [resource = '', action = ''] = permission.split(':');
    (kept[resource] ??= []).push(action);
  }
  return kept;
}

/** What a kept text grants, in the catalogue's order. A permission that the catalogue no longer has grants nothing. */
export function permissionsFrom(text: string | null): Permission[] {
  const kept = JSON.parse(text ?? '{}') as KeptPermissions;
  const granted = new Set(
    Object.entries(kept).flatMap(([resource, actions]) => actions.map((action) => `${resource}:${action}`)),
  );
  return permissions.filter((permission) => granted.has(permission));
}
