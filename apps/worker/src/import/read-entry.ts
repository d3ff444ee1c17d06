import type { Finding, FindingCounts, SourceFormat, SourceKind, StageTiming } from '@connectory/contracts';
import type { ReadEntry } from '@connectory/catalog';
import { createHash } from 'node:crypto';
import { readDefinition, type JudgeOptions, type ReadDefinition } from '../thread/read-definition.js';

/** What was read of an entry, ready to be stored: what is JSON there is text here, so that it is handed on as it is. */
export interface EntryReading {
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  readonly findings: string;
  readonly findingCounts: FindingCounts;
  readonly timings: readonly StageTiming[];
  /** The source with markers in place of secret values; `null` when it could not be read. */
  readonly content: Uint8Array | null;
  readonly made: Pick<
    ReadEntry,
    'shown' | 'definition' | 'ledger' | 'ledgerSummary' | 'secretsRemoved' | 'operationDetails'
  > | null;
  /** What was taken out, by kind and place. */
  readonly secrets: ReadDefinition['secrets'];
  /** The same for entries with the same hosts and the same methods and path templates; `null` without operations. */
  readonly routes: string | null;
}

/** Reads the bytes of an entry all the way. Pure but for the clock. */
export function readEntry(bytes: Uint8Array, options: JudgeOptions): EntryReading {
  const read = readDefinition({ bytes, findings: [] }, options, () => undefined);
  const { kind, format, findings, timings, content, conversion, secrets } = read;
  return {
    kind,
    format,
    findings: JSON.stringify(findings),
    findingCounts: count(findings),
    timings,
    content,
    made: conversion && textsOf(conversion),
    secrets,
    routes: conversion && routesOf(conversion),
  };
}

function textsOf({
  definition,
  ledger,
  ledgerSummary,
  secretsRemoved,
  operations,
  ...shown
}: NonNullable<ReadDefinition['conversion']>): NonNullable<EntryReading['made']> {
  const { title, description, tags, servers, security } = shown;
  return {
    shown: {
      title,
      description,
      tags,
      servers,
      security,
      operations: operations.map((operation) => ({
        operationId: operation.operationId,
        summary: operation.summary,
        description: operation.description,
        path: operation.path,
      })),
    },
    definition,
    ledger: JSON.stringify(ledger),
    ledgerSummary,
    secretsRemoved,
    operationDetails: JSON.stringify(operations),
  };
}

// The catalog counts them, too; but with it a thread would load a database.
function count(findings: readonly Finding[]): FindingCounts {
  const of = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
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
