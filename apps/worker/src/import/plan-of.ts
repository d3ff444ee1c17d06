import { countFindings, type ClaimedEntry } from '@connectory/catalog';
import type { EntryPlan } from '@connectory/contracts';
import type { EntryReading } from './entry-thread.js';

/** What an entry would become. */
export function planOf(
  { connector, unchanged }: Pick<ClaimedEntry, 'connector' | 'unchanged'>,
  { kind, findings, conversion, secrets, routes }: EntryReading,
): EntryPlan {
  const hosts = (conversion?.servers ?? []).map((server) => {
    const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(server)?.[1];
    return authority ?? server;
  });
  return {
    kind,
    title: conversion?.title ?? '',
    operationCount: conversion?.operations.length ?? 0,
    hosts: [...new Set(hosts)],
    routes,
    secrets: secrets.map(({ kind: secretKind, pointer }) => ({ kind: secretKind, pointer })),
    findingCounts: countFindings(findings),
    updates: connector && !unchanged ? { connectorId: connector.id, name: connector.name } : null,
    unchanged,
  };
}
