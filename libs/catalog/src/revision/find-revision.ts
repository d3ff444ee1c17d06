import { ProblemError } from '@connectory/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { RevisionEntity } from '../entities/revision.entity.js';

/** Columns of a revision that are read only where they are needed: they may be large. */
export type LargeColumn = 'definition' | 'base' | 'overlay' | 'collisions' | 'findings';

/**
 * A connector, with its row locked until the transaction ends if `lock` says so.
 *
 * @throws ProblemError `connector/not-found`, also for another organisation's connector
 */
export async function findConnector(
  manager: EntityManager,
  organizationId: string,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ConnectorEntity> {
  const connector = await manager.findOne(ConnectorEntity, {
    where: { organizationId, id, deletedAt: IsNull() },
    ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
  });
  if (!connector) throw new ProblemError('connector/not-found', `There is no connector ${id}.`);
  return connector;
}

/** @throws ProblemError `connector/revision-not-found` */
export async function findRevision(
  manager: EntityManager,
  { organizationId, id: connectorId }: Pick<ConnectorEntity, 'organizationId' | 'id'>,
  number: number,
  columns: readonly LargeColumn[] = [],
): Promise<RevisionEntity> {
  const revision = await manager
    .createQueryBuilder(RevisionEntity, 'r')
    .addSelect(columns.map((column) => `r.${column}`))
    .where({ organizationId, connectorId, number })
    .getOne();
  if (revision) return revision;
  throw new ProblemError(
    'connector/revision-not-found',
    `The connector ${connectorId} has no revision ${number}.`,
  );
}
