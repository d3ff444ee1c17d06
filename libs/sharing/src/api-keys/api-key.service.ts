import type { ApiKey, CreateApiKeyRequest, CreatedApiKey } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountDatabase } from '../auth/account-database.js';
import { ACCOUNT_DATABASE } from '../auth/account-database.token.js';
import { mayCreateApiKey, mayRevokeApiKey, type ApiKeyFacts } from '../policies/api-key.js';
import type { Decision } from '../policies/decision.js';
import { holds } from '../policies/holds.js';
import { looksAfterOthers } from '../policies/role-permissions.js';
import type { Principal } from '../principals/principal.js';
import { grantApiKey } from './grant-api-key.js';
import { permissionsFrom } from './key-permissions.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly permissions: string | null;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
}

const DAY_IN_MS = 24 * 60 * 60 * 1_000;

@Injectable()
export class ApiKeyService {
  constructor(@Inject(ACCOUNT_DATABASE) private readonly accounts: AccountDatabase) {}

  /**
   * The keys that `principal` may see, newest first: {@link maySeeApiKey} said in SQL.
   *
   * @throws ProblemError `auth/forbidden`
   */
  async list(principal: Principal): Promise<ApiKey[]> {
    insist(holds(principal, 'api-key:read'));
    const { rows } = await this.accounts.pool.query<Row>(
      `SELECT id, name, start, permissions,
              "createdAt" AS created_at, "expiresAt" AS expires_at, "lastRequest" AS last_used_at
         FROM apikey
        WHERE "referenceId" = $1 AND ($2 OR metadata::jsonb ->> 'ownerId' = $3)
        ORDER BY "createdAt" DESC, id`,
      [principal.organization.id, looksAfterOthers(principal.role), principal.user.id],
    );
    return rows.map(apiKeyOf);
  }

  /**
   * Makes a key of `maker` that can do no more than `maker` can.
   *
   * @throws ProblemError `auth/forbidden`
   */
  async create(maker: Principal, request: CreateApiKeyRequest, now = new Date()): Promise<CreatedApiKey> {
    const { permissions, expiresInDays } = request;
    const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * DAY_IN_MS);
    insist(mayCreateApiKey(maker, { permissions, expiresAt }));
    const made = await grantApiKey(this.accounts.auth, {
      organizationId: maker.organization.id,
      ownerId: maker.user.id,
      ...request,
    });
    const row = {
      id: made.id,
      name: request.name,
      start: made.start ?? '',
      permissions: JSON.stringify(made.permissions),
      created_at: made.createdAt,
      expires_at: made.expiresAt,
      last_used_at: null,
    };
    return { ...apiKeyOf(row), key: made.key };
  }

  /**
   * Ends a key at once.
   *
   * @throws ProblemError `auth/forbidden` without the permission; `api-key/not-found` also for a key out of reach
   */
  async revoke(principal: Principal, id: string): Promise<void> {
    insist(holds(principal, 'api-key:revoke'));
    const { rows } = await this.accounts.pool.query<ApiKeyFacts>(
      `SELECT "referenceId" AS "organizationId", metadata::jsonb ->> 'ownerId' AS "ownerId" FROM apikey WHERE id = $1`,
      [id],
    );
    const [key] = rows;
    if (!key || !mayRevokeApiKey(principal, key).allowed) {
      throw new ProblemError(
        'api-key/not-found',
        'You have no API key with this id; it may be revoked already.',
      );
    }
    await this.accounts.pool.query('DELETE FROM apikey WHERE id = $1', [id]);
  }
}

function insist(decision: Decision): void {
  if (!decision.allowed) throw new ProblemError('auth/forbidden', decision.reason);
}

const apiKeyOf = (row: Row): ApiKey => ({
  id: row.id,
  name: row.name,
  start: row.start,
  permissions: permissionsFrom(row.permissions),
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});
