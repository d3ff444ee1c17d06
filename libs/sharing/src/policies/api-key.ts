import type { Permission } from '@connectory/contracts';
import type { Principal } from '../principals/principal.js';
import { allowed, every, refused, type Decision } from './decision.js';
import { holds } from './holds.js';
import { looksAfterOthers } from './role-permissions.js';

/** What a decision about an API key rests on. */
export interface ApiKeyFacts {
  readonly organizationId: string;
  readonly ownerId: string;
}

export interface WantedApiKey {
  readonly permissions: readonly Permission[];
  /** `null`: never. */
  readonly expiresAt: Date | null;
}

export const maySeeApiKey = (principal: Principal, key: ApiKeyFacts): Decision =>
  every(holds(principal, 'api-key:read'), isWithinReach(principal, key));

export const mayRevokeApiKey = (principal: Principal, key: ApiKeyFacts): Decision =>
  every(holds(principal, 'api-key:revoke'), isWithinReach(principal, key));

export const mayCreateApiKey = (maker: Principal, wanted: WantedApiKey): Decision =>
  every(
    holds(maker, 'api-key:create'),
    grantsNoMoreThanItsMakerHas(maker, wanted),
    doesNotOutliveItsMaker(maker, wanted),
  );

const isWithinReach = (principal: Principal, key: ApiKeyFacts): Decision =>
  every(
    principal.organization.id === key.organizationId
      ? allowed
      : refused('The API key belongs to another organisation.'),
    principal.user.id === key.ownerId || looksAfterOthers(principal.role)
      ? allowed
      : refused('The API key belongs to somebody else.'),
  );

const grantsNoMoreThanItsMakerHas = (maker: Principal, wanted: WantedApiKey): Decision =>
  every(...wanted.permissions.map((permission) => holds(maker, permission)));

/** A key that somebody got hold of must not make itself a successor without an end. */
const doesNotOutliveItsMaker = ({ kind, credential }: Principal, wanted: WantedApiKey): Decision => {
  if (kind === 'person' || credential.expiresAt === null) return allowed;
  if (wanted.expiresAt !== null && wanted.expiresAt <= credential.expiresAt) return allowed;
  return refused(`A key cannot make one that outlives it; it ends at ${credential.expiresAt.toISOString()}.`);
};
