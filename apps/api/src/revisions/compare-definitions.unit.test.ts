import type { JsonObject } from '@connectory/definition';
import { expect, it } from 'vitest';
import { compareDefinitions } from './compare-definitions.js';

const responses = { 200: { description: 'Fine.' } };
const definition = (title: string, operations: Record<string, JsonObject>) => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  paths: Object.fromEntries(Object.entries(operations).map(([path, get]) => [path, { get }])),
});

it('sums up what has changed by operation, with the worst class of it', () => {
  const old = definition('T', {
    '/a': { operationId: 'a', summary: 'One', responses },
    '/b': { operationId: 'b', responses },
  });
  const now = definition('U', {
    '/a': {
      operationId: 'a',
      summary: 'Two',
      parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }],
      responses,
    },
    '/c': { operationId: 'c', responses },
  });
  const { counts, operations, changes, omitted } = compareDefinitions(old, now);
  expect(operations.map(({ operation, ...rest }) => [operation?.operationId ?? null, rest])).toEqual([
    [null, { class: 'cosmetic', rules: ['description-changed'] }],
    ['a', { class: 'breaking', rules: expect.arrayContaining(['parameter-added-required']) as unknown }],
    ['b', { class: 'breaking', rules: ['operation-removed'] }],
    ['c', { class: 'safe', rules: ['operation-added'] }],
  ]);
  expect(counts.breaking).toBe(2);
  expect(changes).toHaveLength(counts.breaking + counts.safe + counts.cosmetic);
  expect(omitted).toBe(0);
});

it('has nothing to say of what is the same', () => {
  const same = definition('T', { '/a': { operationId: 'a', responses } });
  expect(compareDefinitions(same, structuredClone(same))).toEqual({
    counts: { breaking: 0, safe: 0, cosmetic: 0 },
    operations: [],
    changes: [],
    omitted: 0,
  });
});
