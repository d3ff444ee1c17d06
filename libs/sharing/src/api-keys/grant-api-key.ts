import type { Permission } from '@connectory/contracts';
import type { Auth } from '../auth/create-auth.js';
import { keep } from './key-permissions.js';

export interface ApiKeyGrant {
  readonly organizationId: string;
  /** Whose key it is: it never does more than this person may. */
  readonly ownerId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly expiresInDays: number | null;
}

const DAY_IN_SECONDS = 24 * 60 * 60;

/** Makes a key; decides nothing. What it gives is the only sight of the key itself: its SHA-256 is what is kept. */
export function grantApiKey(auth: Auth, grant: ApiKeyGrant) {
  return auth.api.createApiKey({
    body: {
      organizationId: grant.organizationId,
      userId: grant.ownerId,
      name: grant.name,
      permissions: keep(grant.permissions),
      expiresIn: grant.expiresInDays === null ? null : grant.expiresInDays * DAY_IN_SECONDS,
      metadata: { ownerId: grant.ownerId },
    },
  });
}
