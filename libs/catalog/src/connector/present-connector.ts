import type { Connector, Permission } from '@connectory/contracts';
import { sha256 } from '@connectory/platform';
import type { ConnectorEntity } from '../entities/connector.entity.js';

/** A connector as the API shows it to somebody with these permissions. */
export function presentConnector(connector: ConnectorEntity, permissions: readonly Permission[]): Connector {
  return {
    id: connector.id,
    name: connector.name,
    description: connector.description,
    state: connector.state,
    tags: connector.tags,
    revision: connector.revision,
    head: connector.head,
    operationCount: connector.operationCount,
    servers: connector.servers,
    security: connector.security,
    sourceKind: { kind: connector.sourceKind, version: connector.sourceVersion },
    sync: {
      address: connector.address,
      everyMinutes: connector.syncEveryMinutes,
      nextAt: connector.syncNextAt?.toISOString() ?? null,
      lastAt: connector.syncedAt?.toISOString() ?? null,
      outcome: connector.syncOutcome,
      message: connector.syncMessage,
      failures: connector.syncFailures,
    },
    brandColor: connector.brandColor,
    iconUrl: `/v1/connectors/${connector.id}/icon?v=${iconVersion(connector)}`,
    createdBy: connector.createdBy,
    createdAt: connector.createdAt.toISOString(),
    updatedAt: connector.updatedAt.toISOString(),
    abilities: {
      read: permissions.includes('connector:read'),
      register: permissions.includes('registration:create'),
      edit: permissions.includes('connector:edit'),
      publish: permissions.includes('connector:publish'),
    },
  };
}

/** Another one whenever the icon, or the monogram that stands for it, looks different. */
export const iconVersion = ({ iconHash, name, brandColor }: ConnectorEntity): string =>
  (iconHash ?? sha256(`${name} ${brandColor}`)).slice(0, 16);
