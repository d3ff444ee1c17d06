import type { ClaimedEntry } from '@connectory/catalog';
import type { EntryPlan } from '@connectory/contracts';
import type { EntryReading } from './read-entry.js';

/** What an entry would become. */
export function planOf(
  { connector, unchanged }: Pick<ClaimedEntry, 'connector' | 'unchanged'>,
  { kind, findingCounts, made, secrets, routes }: EntryReading,
): EntryPlan {
  const hosts = (made?.shown.servers ?? []).map((server) => {
    const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(server)?.[1];
    return authority ?? server;
  });
  return {
    kind,
    title: made?.shown.title ?? '',
    operationCount: made?.shown.operations.length ?? 0,
    hosts: [...new Set(hosts)],
    routes,
    secrets: [...secrets],
    findingCounts,
    updates: connector && !unchanged ? { connectorId: connector.id, name: connector.name } : null,
    unchanged,
  };
}
