import type { JsonObject } from '@connectory/definition';
import { expect, it } from 'vitest';
import { carryOverEdits, type EditedSource } from './carry-over-edits.js';

const definition = (summary: string, operations: readonly string[], description = ''): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1', description },
  paths: Object.fromEntries(
    operations.map((operationId) => [
      `/${operationId}`,
      { get: { operationId, summary, responses: { 200: { description: 'Fine.' } } } },
    ]),
  ),
});
const edited = (
  base: JsonObject,
  ours: JsonObject = base,
  more: Partial<EditedSource> = {},
): EditedSource => ({
  base: JSON.stringify(base),
  definition: JSON.stringify(ours),
  collisions: [],
  published: null,
  ...more,
});

it('has nothing to say when the source is the same', () => {
  const base = definition('List', ['a']);
  expect(carryOverEdits(base, edited(base, definition('Edited', ['a'])), undefined)).toBeNull();
});

it('takes what the source says where nobody has edited anything', () => {
  const theirs = definition('List', ['a', 'b']);
  const carried = carryOverEdits(theirs, edited(definition('List', ['a'])), undefined);
  expect(carried).toMatchObject({ base: null, overlay: [], collisions: [], breaking: [], findings: null });
  expect(JSON.parse(carried!.described.definition)).toEqual(theirs);
  expect(carried!.described.operations.map(({ operationId }) => operationId)).toEqual(['a', 'b']);
});

it('keeps an edit while the source changes elsewhere, and says what that breaks', () => {
  const base = definition('List', ['a', 'b']);
  const ours = definition('List', ['a', 'b'], 'Ours.');
  const theirs = definition('All', ['a']);
  const published = JSON.stringify(ours);
  const carried = carryOverEdits(theirs, edited(base, ours, { published }), undefined)!;
  expect(JSON.parse(carried.described.definition)).toEqual(definition('All', ['a'], 'Ours.'));
  expect(carried.base).toBe(JSON.stringify(theirs));
  expect(carried.overlay).toHaveLength(1);
  expect(carried.breaking).toEqual(['operation-removed']);
  expect(carried.findings).not.toBeNull();
  expect(carried.collisions).toEqual([]);
});

it('lists what both have changed, and what was open before and still is', () => {
  const base = definition('List', ['a'], 'x');
  const open = { pointer: '/info/description', kind: 'changed' as const, was: '', theirs: 'x', ours: 'y' };
  const state = edited(base, definition('Ours', ['a'], 'y'), { collisions: [open] });
  const carried = carryOverEdits(definition('Theirs', ['a'], 'x'), state, undefined)!;
  expect(carried.collisions).toEqual([
    { pointer: '/paths/~1a/get/summary', kind: 'changed', was: 'List', theirs: 'Theirs', ours: 'Ours' },
    open,
  ]);
  // The source has come round to what the team says.
  expect(carryOverEdits(definition('List', ['a'], 'y'), state, undefined)!.collisions).toEqual([]);
});

it('follows what is open to where the source has moved it', () => {
  const operation = (summary: string) => ({
    operationId: 'a',
    summary,
    responses: { 200: { description: 'Fine.' } },
  });
  const at = (path: string, summary: string): JsonObject => ({
    ...definition('', []),
    paths: { [path]: { get: operation(summary) } },
  });
  const open = {
    pointer: '/paths/~1a/get/summary',
    kind: 'changed' as const,
    was: 'x',
    theirs: 'y',
    ours: 'z',
  };
  const state = edited(at('/a', 'y'), at('/a', 'z'), { collisions: [open] });
  expect(carryOverEdits(at('/b', 'y'), state, undefined)!.collisions).toEqual([
    { ...open, pointer: '/paths/~1b/get/summary' },
  ]);
});
