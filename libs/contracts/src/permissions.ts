/** Every permission there is, with what it lets somebody do, in words for people. */
export const permissionCatalogue = {
  'registration:create': 'Register sources',
  'registration:read': 'See registrations and their findings',
  'import:create': 'Import many sources at once',
  'import:read': 'See imports and what came of them',
  'import:control': 'Commit, cancel, retry and undo imports',
  'connector:read': 'See connectors, their definitions and operations',
  'connector:edit': 'Edit connectors and read their sources again',
  'connector:publish': 'Publish revisions of connectors',
  'definition:check': 'Check texts while they are edited',
  'ruleset:read': 'See the rules that definitions are judged by',
  'ruleset:change': 'Change the rules that definitions are judged by',
  'api-key:read': 'See API keys',
  'api-key:create': 'Create API keys',
  'api-key:revoke': 'Revoke API keys',
} as const satisfies Record<string, string>;

export type Permission = keyof typeof permissionCatalogue;
export const permissions = Object.keys(permissionCatalogue) as Permission[];
