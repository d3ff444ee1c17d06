import type { Connector } from '@connectory/contracts';
import { expect, it } from 'vitest';
import { connectorTag } from './connector-tag.js';

const at = '2026-01-01T00:00:00.000Z';
const connector: Connector = {
  id: '019a1f1e-6f0a-7c3e-9b57-2f6d1f0a4c11',
  name: 'Orders',
  description: '',
  state: 'published',
  tags: [],
  revision: 1,
  head: 1,
  operationCount: 0,
  servers: [],
  security: [],
  sourceKind: { kind: 'openapi', version: '3.1.0' },
  sync: {
    address: null,
    everyMinutes: null,
    nextAt: null,
    lastAt: null,
    outcome: null,
    message: null,
    failures: 0,
  },
  brandColor: null,
  iconUrl: '/v1/connectors/1/icon?v=1',
  createdBy: 'Ada',
  createdAt: at,
  updatedAt: at,
  abilities: { read: true, register: true, edit: true, publish: true },
};

it('is a quoted text that changes with the connector', () => {
  expect(connectorTag(connector)).toMatch(/^"[0-9a-f]{32}"$/);
  expect(connectorTag({ ...connector })).toBe(connectorTag(connector));
  for (const change of [{ name: 'Other' }, { revision: 2 }, { head: 2 }, { tags: ['a'] }])
    expect(connectorTag({ ...connector, ...change })).not.toBe(connectorTag(connector));
});

it('stays when only the clock or the caller differs', () => {
  const sync = { ...connector.sync, lastAt: at, outcome: 'unchanged' as const };
  const abilities = { read: true, register: false, edit: false, publish: false };
  expect(connectorTag({ ...connector, sync, abilities })).toBe(connectorTag(connector));
});
