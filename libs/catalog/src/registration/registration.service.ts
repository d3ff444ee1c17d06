import {
  finalRegistrationStates,
  runRegistration,
  type Registration,
  type RegistrationSummary,
} from '@connectory/contracts';
import { ProblemError, type Logger, type Tenant } from '@connectory/platform';
import type { Queue } from '@connectory/queue';
import { decodeCursor, encodeCursor, timeAndId } from '../cursor.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { isUniqueViolation } from '../is-unique-violation.js';
import { acceptRegistration, findByIdempotencyKey, type RegistrationOrder } from './accept-registration.js';
import { summariseRegistration } from './present-registration.js';
import { readRegistration } from './read-registration.js';
import type { SourceVault } from './source-vault.js';

export interface RegistrationServiceParts {
  readonly tenant: Tenant;
  readonly queue: Pick<Queue, 'enqueue'>;
  readonly vault: SourceVault;
  readonly logger: Logger;
  readonly now: () => Date;
}

const notFound = (id: string) =>
  new ProblemError('registration/not-found', `There is no registration ${id}.`);

const forOthers = (createdBy: string) =>
  new ProblemError(
    'auth/forbidden',
    `This source could not be read, so nobody knows what is secret in it. It is shown to ${createdBy} alone, who handed it over.`,
  );

/** Accepts registrations and shows them; the work on them is the worker's. */
export class RegistrationService {
  constructor(private readonly parts: RegistrationServiceParts) {}

  /**
   * Stores the source and the registration, then reminds the queue. With an idempotency key that was used before it
   * answers the registration of then. Throws `connector/not-found` and `registration/idempotency-key-reused`.
   */
  async create(order: RegistrationOrder): Promise<Registration> {
    const { tenant, vault, now } = this.parts;
    const known = () =>
      tenant.run(order.organizationId, (manager) => findByIdempotencyKey(manager, vault, order));
    const earlier = order.idempotencyKey === null ? null : await known();
    if (earlier) return earlier;
    try {
      const registration = await tenant.run(order.organizationId, (manager) =>
        acceptRegistration(manager, vault, order, now()),
      );
      await this.remind(order, registration.id);
      return registration;
    } catch (error) {
      // Two requests with one key at the same time: the other one was first.
      const winner = isUniqueViolation(error, 'idempotency_key_pkey') ? await known() : null;
      if (winner) return winner;
      throw error;
    }
  }

  /** Throws `registration/not-found`, also for another organisation's registration. */
  async get(organizationId: string, id: string): Promise<Registration> {
    const registration = await this.parts.tenant.run(organizationId, (manager) =>
      readRegistration(manager, organizationId, id),
    );
    if (!registration) throw notFound(id);
    return registration;
  }

  /** Those made one by one, newest first; an import lists its own. Throws `request/invalid` for a cursor that is not ours. */
  async list(
    organizationId: string,
    page: { cursor?: string; limit: number },
  ): Promise<{ items: RegistrationSummary[]; nextCursor: string | null }> {
    const after = page.cursor === undefined ? null : decodeCursor(timeAndId, page.cursor);
    return this.parts.tenant.run(organizationId, async (manager) => {
      const query = manager
        .createQueryBuilder(RegistrationEntity, 'r')
        .where('r.organization_id = :organizationId AND r.import_id IS NULL', { organizationId })
        .orderBy('r.created_at', 'DESC')
        .addOrderBy('r.id', 'DESC')
        .limit(page.limit + 1);
      if (after) query.andWhere('(r.created_at, r.id) < (:at::timestamptz, :id::uuid)', after);
      const found = await query.getMany();
      const shown = found.slice(0, page.limit);
      const sources = await manager
        .createQueryBuilder(SourceEntity, 's')
        .where('s.id = ANY(:ids)', { ids: shown.map(({ sourceId }) => sourceId) })
        .getMany();
      const sourceById = new Map(sources.map((source) => [source.id, source]));
      const last = shown.at(-1);
      return {
        items: shown.map((one) => summariseRegistration(one, sourceById.get(one.sourceId)!)),
        nextCursor:
          found.length > page.limit && last
            ? encodeCursor(timeAndId, { at: last.createdAt.toISOString(), id: last.id })
            : null,
      };
    });
  }

  /**
   * The bytes that the findings' ranges point into: as they were handed over, secret values replaced. `null` while the
   * registration is at work, since the worker alone finds the secrets. Nobody knows what is secret in a source that could
   * not be read: whoever handed it over may see it, until it is forgotten and `null`. Throws `registration/not-found`,
   * and `auth/forbidden` for everybody else.
   */
  async sourceBytes(
    reader: { readonly organizationId: string; readonly userId: string },
    id: string,
  ): Promise<Buffer | null> {
    const { organizationId } = reader;
    return this.parts.tenant.run(organizationId, async (manager) => {
      const registration = await manager.findOneBy(RegistrationEntity, { organizationId, id });
      if (!registration) throw notFound(id);
      const { sourceId, state, createdBy, createdById } = registration;
      if (!finalRegistrationStates.includes(state)) return null;
      const { content, sealed } = await manager
        .createQueryBuilder(SourceEntity, 's')
        .addSelect(['s.content', 's.sealed'])
        .where({ organizationId, id: sourceId })
        .getOneOrFail();
      if (content || !sealed) return content;
      if (createdById !== reader.userId) throw forOthers(createdBy);
      return this.parts.vault.unseal(organizationId, sourceId, sealed);
    });
  }

  private async remind(order: RegistrationOrder, registrationId: string): Promise<void> {
    const { organizationId, requestId } = order;
    try {
      await this.parts.queue.enqueue(runRegistration, { registrationId, organizationId, requestId });
    } catch (error) {
      // The row is committed, and the sweeper finds it: the registration is late, not lost.
      this.parts.logger.warn(
        { err: error, registrationId },
        'The queue does not answer; the sweeper will enqueue it',
      );
    }
  }
}
