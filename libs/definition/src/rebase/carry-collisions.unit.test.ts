import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.js';
import { carryCollisions } from './carry-collisions.js';
import { withValues, type Edits } from './editing.test.js';
import { rebase } from './rebase.js';
import { resolveCollisions } from './resolve-collisions.js';

const teams = '/paths/~1teams';
const source: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Teams', version: '1' },
  tags: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
  paths: {
    '/teams': { get: { operationId: 'getTeams', summary: 'Get' }, put: { operationId: 'putTeams' } },
    '/users': { get: { operationId: 'getUsers' } },
  },
};
/** Both change a text; theirs changes and drops what ours takes out and changes. */
const theirs: Edits = {
  [`${teams}/get/summary`]: 'T',
  [`${teams}/put`]: undefined,
  '/tags/0/description': 'T',
};
const ours: Edits = {
  [`${teams}/get/summary`]: 'O',
  [`${teams}/put/summary`]: 'O',
  '/tags/0': undefined,
};
const base = withValues(source, theirs);
const open = rebase({ was: source, theirs: base, ours: withValues(source, ours) });
const pointers = (collisions: readonly { pointer: string }[]) => collisions.map(({ pointer }) => pointer);

it('three collisions are open', () => {
  expect(pointers(open.collisions).sort()).toEqual([`${teams}/get/summary`, `${teams}/put`, '/tags/2']);
});

describe('collisions that are open', () => {
  const edited = (edits: Edits) => {
    const to = withValues(open.document, edits);
    return carryCollisions({ from: open.document, to, collisions: open.collisions });
  };

  it('stay when something else is edited', () => {
    expect(edited({ '/info/title': 'X' })).toEqual(open.collisions);
  });

  it('go along with what is moved', () => {
    const item = (open.document['paths'] as JsonObject)['/teams']!;
    const carried = edited({ [teams]: undefined, '/paths/~1groups': item, '/tags/-': { name: 'd' } });
    expect(pointers(carried).sort()).toEqual([
      '/paths/~1groups/get/summary',
      '/paths/~1groups/put',
      '/tags/3',
    ]);
  });

  it.each<[string, Edits, string]>([
    ['written anew', { [`${teams}/get/summary`]: 'X' }, `${teams}/get/summary`],
    ['written as the source has it', { [`${teams}/get/summary`]: 'T' }, `${teams}/get/summary`],
    ['taken out as the source has done', { [`${teams}/put`]: undefined }, `${teams}/put`],
    ['put back', { '/tags/-': { name: 'a', description: 'X' } }, '/tags/2'],
  ])('are settled where something is %s', (_, edits, settled) => {
    expect(pointers(edited(edits))).toEqual(
      pointers(open.collisions).filter((pointer) => pointer !== settled),
    );
  });

  it('stay where what the source has dropped is edited further', () => {
    const [collision] = edited({ [`${teams}/put/summary`]: 'X' }).filter(
      ({ pointer }) => pointer === `${teams}/put`,
    );
    expect(collision).toMatchObject({ kind: 'removed-by-source', ours: { summary: 'X' } });
  });

  const again = (edits: Edits) =>
    rebase({ was: base, theirs: withValues(base, edits), ours: open.document, open: open.collisions });

  it('are open still when the source is read again', () => {
    expect(again({ '/info/title': 'X' }).collisions).toEqual(open.collisions);
  });

  it('have what the source says now', () => {
    const { collisions } = again({
      [`${teams}/get/summary`]: 'T2',
      '/tags/0/description': 'T2',
      '/tags/-': { name: 'd' },
    });
    expect(collisions).toHaveLength(3);
    expect(collisions).toContainEqual({
      pointer: `${teams}/get/summary`,
      kind: 'changed',
      was: 'T',
      theirs: 'T2',
      ours: 'O',
    });
    expect(collisions).toContainEqual({
      pointer: '/tags/3',
      kind: 'removed-by-overlay',
      index: 0,
      was: { name: 'a', description: 'T' },
      theirs: { name: 'a', description: 'T2' },
    });
  });

  it('are settled when the source comes to say the same', () => {
    const { collisions } = again({ [`${teams}/get/summary`]: 'O', '/tags/0': undefined });
    expect(pointers(collisions)).toEqual([`${teams}/put`]);
  });

  it('can be resolved after that', () => {
    const rebased = again({ '/tags/-': { name: 'd' } });
    const resolutions = rebased.collisions.map(({ pointer }) => ({ pointer, take: 'source' as const }));
    const now = withValues(base, { '/tags/-': { name: 'd' } });
    expect(resolveCollisions({ base: now, ...rebased }, resolutions)).toMatchObject({
      document: now,
      overlay: [],
    });
  });
});
