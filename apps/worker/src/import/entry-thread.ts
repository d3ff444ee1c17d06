import { createHash } from 'node:crypto';
import { readDefinition, type JudgeOptions, type ReadDefinition } from '../thread/read-definition.js';

export interface EntryTask {
  readonly bytes: Uint8Array;
  readonly options: JudgeOptions;
}

export interface EntryReading extends ReadDefinition {
  /** The same for entries with the same hosts and the same methods and path templates; `null` without operations. */
  readonly routes: string | null;
}

/** What runs in the worker threads of {@link createEntryReader}. */
export default function run({ bytes, options }: EntryTask): EntryReading {
  const reading = readDefinition({ bytes, findings: [] }, options, () => undefined);
  return { ...reading, routes: reading.conversion && routesOf(reading.conversion) };
}

/** Names of path variables say nothing of where a path leads. */
function routesOf({
  servers,
  operations,
}: Pick<NonNullable<ReadDefinition['conversion']>, 'servers' | 'operations'>): string | null {
  if (operations.length === 0) return null;
  const hosts = servers.map((server) => server.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/s, ''));
  const routes = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`);
  const text = JSON.stringify([[...new Set(hosts)].toSorted(), [...new Set(routes)].toSorted()]);
  return createHash('sha256').update(text).digest('hex');
}
