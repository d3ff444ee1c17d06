import type { Revision, RevisionSummary } from '@connectory/contracts';
import type { ConnectorEntity } from '../entities/connector.entity.js';
import type { RevisionEntity } from '../entities/revision.entity.js';

type Summarised = Omit<
  RevisionEntity,
  'definition' | 'base' | 'overlay' | 'collisions' | 'findings' | 'ledger'
>;
type Shown = Pick<ConnectorEntity, 'revision' | 'head'>;

/** A revision of a connector as lists show it. */
export function summariseRevision(revision: Summarised, connector: Shown): RevisionSummary {
  const { number } = revision;
  return {
    number,
    state: revision.state,
    isCurrent: number === connector.revision,
    isHead: number === connector.head,
    madeBy: revision.madeBy,
    parent: revision.parent,
    registrationId: revision.registrationId,
    findingCounts: revision.findingCounts,
    collisionCount: revision.collisionCount,
    breaking: revision.breaking,
    createdBy: revision.createdBy,
    createdAt: revision.createdAt.toISOString(),
    publishedBy: revision.publishedBy,
    publishedAt: revision.publishedAt?.toISOString() ?? null,
  };
}

/** A revision as the API shows it by itself. Its overlay and its collisions must have been read. */
export function presentRevision(
  revision: Summarised & Pick<RevisionEntity, 'overlay' | 'collisions'>,
  connector: Shown,
): Revision {
  const { overlay, collisions } = revision;
  return { ...summariseRevision(revision, connector), overlay, collisions };
}
