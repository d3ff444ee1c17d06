import type {
  Collision,
  Finding,
  Operation,
  OverlayAction,
  Revision,
  RevisionPage,
  Ruleset,
} from '@connectory/contracts';
import { ProblemError, type Tenant } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { nextRevision } from '../connector/put-connector.js';
import { showRevision, type ShownDefinition } from '../connector/show-revision.js';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { RevisionEntity } from '../entities/revision.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { basisOf, type Basis } from '../resync/basis.js';
import { readRuleset } from '../ruleset/read-ruleset.js';
import { findConnector, findRevision } from './find-revision.js';
import { listRevisions } from './list-revisions.js';
import { presentRevision } from './present-revision.js';
import { assertPublishable, type BrokenRule } from './publishable.js';
import { storeRevision } from './store-revision.js';

/** One connector of an organisation. */
export interface ConnectorKey {
  readonly organizationId: string;
  readonly connectorId: string;
}

/** What an edit goes out from. */
export interface EditedHead extends Basis {
  /** The definition before the overlay, as JSON text. */
  readonly base: string;
  readonly definition: string;
  readonly collisions: readonly Collision[];
  /** The published definition; `null` while there is none. */
  readonly published: string | null;
  readonly ruleset: Ruleset;
}

/** A definition that somebody has made of the head. */
export interface EditedRevision extends ShownDefinition {
  readonly madeBy: 'edit' | 'resolve';
  /** As JSON text. */
  readonly definition: string;
  readonly overlay: readonly OverlayAction[];
  readonly collisions: readonly Collision[];
  readonly breaking: readonly string[];
  readonly findings: readonly Finding[];
  readonly operations: readonly Operation[];
}

/** What has to be found out before a revision is published. */
export interface Publication {
  readonly basis: Basis;
  /** Of the revision to publish, as JSON text. */
  readonly definition: string;
  readonly published: string | null;
}

const changedMeanwhile = (head: number) =>
  new ProblemError(
    'connector/changed-meanwhile',
    `The connector is at revision ${head} by now. Read that, and make your change in it.`,
  );

/**
 * Reads, adds and publishes the revisions of connectors. Each method throws `connector/not-found`, also for another
 * organisation's connector, and, where it takes a number, `connector/revision-not-found`.
 */
export class RevisionService {
  constructor(private readonly parts: { readonly tenant: Tenant; readonly now: () => Date }) {}

  /** Newest first. Throws `request/invalid` for a cursor that is not ours. */
  async list(key: ConnectorKey, page: { cursor?: string; limit: number }): Promise<RevisionPage> {
    return this.withConnector(key, (connector, manager) => listRevisions(manager, connector, page));
  }

  async get(key: ConnectorKey, number: number): Promise<Revision> {
    return this.withConnector(key, (connector, manager) => present(manager, connector, number));
  }

  /** Two definitions as JSON text. */
  async pair(key: ConnectorKey, from: number, to: number): Promise<{ from: string; to: string }> {
    return this.withConnector(key, async (connector, manager) => ({
      from: (await findRevision(manager, connector, from, ['definition'])).definition,
      to: (await findRevision(manager, connector, to, ['definition'])).definition,
    }));
  }

  /** What is edited, and by what it is judged. Throws `connector/changed-meanwhile` when another head is meant. */
  async head(key: ConnectorKey, isMeant: (head: number) => boolean): Promise<EditedHead> {
    return this.withConnector(key, async (connector, manager) => {
      const { organizationId, head } = connector;
      if (!isMeant(head)) throw changedMeanwhile(head);
      const columns = ['definition', 'base', 'collisions'] as const;
      const { definition, base, collisions } = await findRevision(manager, connector, head, columns);
      const { ruleset } = await readRuleset(manager, organizationId);
      return {
        ...basisOf(connector),
        base: base ?? definition,
        definition,
        collisions,
        published: await publishedDefinition(manager, connector),
        ruleset,
      };
    });
  }

  /** Stores a draft on top of the head that it was made of. Throws `connector/changed-meanwhile` when that has moved on. */
  async add(
    key: ConnectorKey,
    { head: expected }: Basis,
    { madeBy, ...edited }: EditedRevision,
    createdBy: string,
  ): Promise<Revision> {
    const now = this.parts.now();
    return this.withConnector(
      key,
      async (connector, manager) => {
        const { organizationId, id: connectorId, head } = connector;
        if (head !== expected) throw changedMeanwhile(head);
        const parent = await findRevision(manager, connector, head, ['base', 'definition']);
        const number = await nextRevision(manager, connectorId);
        const isDraft = connector.state === 'draft';
        await storeRevision(
          manager,
          {
            organizationId,
            connectorId,
            number,
            state: 'draft',
            sourceId: parent.sourceId,
            registrationId: null,
            madeBy,
            parent: head,
            createdBy,
            definition: edited.definition,
            base: edited.overlay.length === 0 ? null : (parent.base ?? parent.definition),
            overlay: edited.overlay,
            collisions: edited.collisions,
            breaking: edited.breaking,
            findings: edited.findings,
            // Of a conversion; nothing was converted here.
            ledger: [],
            operations: edited.operations,
          },
          now,
        );
        const moved = { ...connector, head: number };
        if (isDraft) {
          const { name, state } = connector;
          const shown = { name, state, revision: number, head: number, updatedAt: now };
          await showRevision(manager, connector, edited, shown);
          return present(manager, { ...moved, revision: number }, number);
        }
        await manager.update(ConnectorEntity, { organizationId, id: connectorId }, { head: number });
        return present(manager, moved, number);
      },
      { lock: true },
    );
  }

  /**
   * What is needed to publish a revision; or the revision, when it is published and current already. Throws
   * `revision/has-errors` and `revision/open-collisions`.
   */
  async publication(key: ConnectorKey, number: number): Promise<Publication | Revision> {
    return this.withConnector(key, async (connector, manager) => {
      const revision = await findRevision(manager, connector, number, ['definition']);
      const basis = basisOf(connector);
      if (basis.current === number && basis.head === number) return present(manager, connector, number);
      assertPublishable(revision);
      return {
        basis,
        definition: revision.definition,
        published: await publishedDefinition(manager, connector),
      };
    });
  }

  /**
   * Makes a revision current; whatever its age, the next edit goes on from it. `null` when the connector is not what
   * `publication` went out from. Throws `revision/breaking-changes` when not every broken rule is acknowledged.
   */
  async publish(
    key: ConnectorKey,
    number: number,
    publication: Publication,
    judged: { readonly definition: ShownDefinition; readonly broken: readonly BrokenRule[] },
    by: { readonly acknowledge: readonly string[]; readonly name: string },
  ): Promise<Revision | null> {
    const now = this.parts.now();
    return this.withConnector(
      key,
      async (connector, manager) => {
        const { organizationId, id: connectorId } = connector;
        const { head, current } = basisOf(connector);
        if (head !== publication.basis.head || current !== publication.basis.current) return null;
        const revision = await findRevision(manager, connector, number);
        assertPublishable(revision, judged.broken, by.acknowledge);
        await manager.update(
          RevisionEntity,
          { organizationId, connectorId, number },
          { state: 'published', publishedAt: now, publishedBy: by.name },
        );
        const source = await manager.findOneByOrFail(SourceEntity, { organizationId, id: revision.sourceId });
        const shown = {
          name: connector.name,
          state: 'published' as const,
          revision: number,
          head: number,
          sourceKind: source.kind ?? connector.sourceKind,
          sourceVersion: source.version,
          address: source.url,
          updatedAt: now,
        };
        await showRevision(manager, connector, judged.definition, shown);
        return present(manager, { ...connector, ...shown }, number);
      },
      { lock: true },
    );
  }

  private async withConnector<Result>(
    { organizationId, connectorId }: ConnectorKey,
    work: (connector: ConnectorEntity, manager: EntityManager) => Promise<Result>,
    options: { readonly lock?: boolean } = {},
  ): Promise<Result> {
    return this.parts.tenant.run(organizationId, async (manager) =>
      work(await findConnector(manager, organizationId, connectorId, options), manager),
    );
  }
}

async function present(
  manager: EntityManager,
  connector: ConnectorEntity,
  number: number,
): Promise<Revision> {
  const columns = ['overlay', 'collisions'] as const;
  return presentRevision(await findRevision(manager, connector, number, columns), connector);
}

async function publishedDefinition(
  manager: EntityManager,
  connector: ConnectorEntity,
): Promise<string | null> {
  const { current } = basisOf(connector);
  return current === null
    ? null
    : (await findRevision(manager, connector, current, ['definition'])).definition;
}
