import type {
  Connector,
  ConnectorPage,
  ConnectorQuery,
  Finding,
  Operation,
  Permission,
} from '@connectory/contracts';
import { ProblemError, type Tenant } from '@connectory/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { afterPosition, decodeCursor, encodeCursor } from '../cursor.js';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { OperationEntity } from '../entities/operation.entity.js';
import { RevisionEntity } from '../entities/revision.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { listConnectors } from './list-connectors.js';
import { presentConnector } from './present-connector.js';

/** Who reads: the organisation whose rows are seen, and what they may do there. */
export interface Reader {
  readonly organizationId: string;
  readonly permissions: readonly Permission[];
}

export interface SourceFile {
  readonly content: Buffer;
  readonly fileName: string | null;
  readonly format: 'json' | 'yaml' | null;
}

interface PageOf<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

interface PagePlace {
  readonly cursor?: string;
  readonly limit: number;
}

/**
 * Reads the catalog. Each method throws `connector/not-found`, also for another organisation's connector, and, where it
 * takes a revision, `connector/revision-not-found`.
 */
export class ConnectorService {
  constructor(private readonly tenant: Tenant) {}

  async list(reader: Reader, query: ConnectorQuery): Promise<ConnectorPage> {
    return this.tenant.run(reader.organizationId, async (manager) => {
      const { items, nextCursor, corrections } = await listConnectors(manager, reader.organizationId, query);
      return {
        items: items.map(({ connector, matches }) => ({
          ...presentConnector(connector, reader.permissions),
          matches,
        })),
        nextCursor,
        corrections: corrections.map(({ word, instead }) => ({ word, instead: [...instead] })),
      };
    });
  }

  async get(reader: Reader, id: string): Promise<Connector> {
    return this.tenant.run(reader.organizationId, async (manager) =>
      presentConnector(await find(manager, reader.organizationId, id), reader.permissions),
    );
  }

  /** The canonical definition as JSON text, key order kept, and the number of its revision. */
  async definition(
    reader: Reader,
    id: string,
    revision: number | undefined,
  ): Promise<{ text: string; number: number }> {
    return this.withRevision(reader, id, revision, ['definition'], async ({ definition, number }) => ({
      text: definition,
      number,
    }));
  }

  /** The document of a revision byte for byte, except that markers stand in place of secret values. */
  async source(reader: Reader, id: string, revision: number | undefined): Promise<SourceFile> {
    return this.withRevision(reader, id, revision, [], async (found, manager) => {
      const source = await manager
        .createQueryBuilder(SourceEntity, 's')
        .addSelect('s.content')
        .where({ organizationId: reader.organizationId, id: found.sourceId })
        .getOneOrFail();
      if (!source.content) throw new Error(`Source ${source.id} of a revision has no content`);
      return {
        content: source.content,
        fileName: source.fileName,
        format: source.format,
      };
    });
  }

  /** In the order of the definition. */
  async operations(
    reader: Reader,
    id: string,
    { cursor, limit, revision }: PagePlace & { revision?: number },
  ): Promise<PageOf<Operation>> {
    const start = cursor === undefined ? 0 : decodeCursor(afterPosition, cursor).position;
    return this.withRevision(reader, id, revision, [], async (found, manager) => {
      const rows = await manager
        .createQueryBuilder(OperationEntity, 'o')
        .where({ organizationId: reader.organizationId, revisionId: found.id })
        .andWhere('o.position >= :start', { start })
        .orderBy('o.position')
        .limit(limit + 1)
        .getMany();
      const next = rows[limit];
      return {
        items: rows.slice(0, limit).map(({ detail }) => detail),
        nextCursor: next ? encodeCursor(afterPosition, { position: next.position }) : null,
      };
    });
  }

  /** In the order of their places in the source. */
  async findings(
    reader: Reader,
    id: string,
    { cursor, limit, revision }: PagePlace & { revision?: number },
  ): Promise<PageOf<Finding>> {
    const start = cursor === undefined ? 0 : decodeCursor(afterPosition, cursor).position;
    return this.withRevision(reader, id, revision, ['findings'], async ({ findings }) => ({
      items: findings.slice(start, start + limit),
      nextCursor:
        start + limit < findings.length ? encodeCursor(afterPosition, { position: start + limit }) : null,
    }));
  }

  private async withRevision<Result>(
    { organizationId }: Reader,
    id: string,
    number: number | undefined,
    columns: readonly ('definition' | 'findings')[],
    read: (revision: RevisionEntity, manager: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    return this.tenant.run(organizationId, async (manager) => {
      const connector = await find(manager, organizationId, id);
      const wanted = number ?? connector.revision;
      const revision = await manager
        .createQueryBuilder(RevisionEntity, 'r')
        .addSelect(columns.map((column) => `r.${column}`))
        .where({ organizationId, connectorId: id, number: wanted })
        .getOne();
      if (!revision) {
        throw new ProblemError(
          'connector/revision-not-found',
          `The connector ${id} has no revision ${wanted}.`,
        );
      }
      return read(revision, manager);
    });
  }
}

async function find(manager: EntityManager, organizationId: string, id: string): Promise<ConnectorEntity> {
  const connector = await manager.findOneBy(ConnectorEntity, { organizationId, id, deletedAt: IsNull() });
  if (!connector) throw new ProblemError('connector/not-found', `There is no connector ${id}.`);
  return connector;
}
