import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.js';
import { applyOverlay } from '../overlay/apply-overlay.js';
import { valueAt } from '../pointer.js';
import { commands, edited, editsOf } from './api-edits.test.js';
import { baseModel, documentOf, showsItsPaths, tokensIn, withoutOrder } from './api-model.test.js';
import type { Collision } from './collision.js';
import { rebase } from './rebase.js';
import { resolveCollisions, type Resolution } from './resolve-collisions.js';

const numRuns = 100;

/** An API, what we do to it (and it is shown in `ours`), what its owners do. */
const cases = fc
  .record({
    sizes: fc.record({
      paths: fc.integer({ min: 1, max: 4 }),
      operations: fc.nat(5),
      others: fc.integer({ min: 1, max: 3 }),
    }),
    ours: commands,
    theirs: commands,
  })
  .map(({ sizes, ours, theirs }) => {
    const base = baseModel(sizes);
    const [edits, changes] = [editsOf(base, 'e', ours), editsOf(base, 'u', theirs)];
    const models = { ours: edited(base, edits), theirs: edited(base, changes) };
    const documents = {
      was: documentOf(base),
      theirs: documentOf(models.theirs),
      ours: documentOf(models.ours),
    };
    const isShown = showsItsPaths(base, models.ours) && showsItsPaths(base, models.theirs);
    return { edits, changes, models, documents, isShown, kinds: { ours, theirs } };
  });

const same = (one: JsonObject, other: JsonObject) => {
  expect(withoutOrder(one)).toEqual(withoutOrder(other));
};

/** The tokens of what the operations of a path share: its template and its parameters. */
const sharedByPath = ({ paths }: JsonObject): Set<string> =>
  tokensIn(Object.entries(paths as JsonObject).map(([path, item]) => [path, valueAt(item, '/parameters')]));

const takeAll = (take: Resolution['take'], collisions: readonly Collision[]): Resolution[] =>
  [...new Set(collisions.map(({ pointer }) => pointer))].map((pointer) => ({ pointer, take }));

describe('any edits and any changes of the source', () => {
  it('come to the same in either order, if they do not collide', () => {
    fc.assert(
      fc.property(cases, ({ edits, changes, models, documents, isShown }) => {
        fc.pre(isShown);
        const { document, collisions } = rebase(documents);
        if (collisions.length > 0) return;
        same(document, documentOf(edited(models.theirs, edits)));
        same(document, documentOf(edited(models.ours, changes)));
        const mirrored = rebase({ was: documents.was, theirs: documents.ours, ours: documents.theirs });
        // A path that is renamed here and removed there: to remove it is an answer, to rename it is not.
        if (mirrored.collisions.length === 0) same(document, mirrored.document);
      }),
      { numRuns },
    );
  });

  it('come to an overlay that makes the document, and to nothing more when they are carried over again', () => {
    fc.assert(
      fc.property(cases, ({ documents: { was, theirs, ours } }) => {
        const { document, overlay } = rebase({ was, theirs, ours });
        expect(applyOverlay(theirs, overlay)).toEqual({ value: document, unmatched: [] });
        expect(rebase({ was: theirs, theirs, ours: document })).toMatchObject({
          document,
          collisions: [],
          overlay,
        });
        expect(rebase({ was, theirs: was, ours })).toMatchObject({ document: ours, collisions: [] });
        expect(rebase({ was, theirs, ours: was })).toMatchObject({
          document: theirs,
          collisions: [],
          overlay: [],
        });
      }),
      { numRuns },
    );
  });

  it('are never lost in silence', () => {
    fc.assert(
      fc.property(cases, ({ documents: { was, theirs, ours }, isShown }) => {
        fc.pre(isShown);
        const { document, collisions } = rebase({ was, theirs, ours });
        const [before, after, sides] = [
          tokensIn(was),
          tokensIn(document),
          [tokensIn(ours), tokensIn(theirs)],
        ];
        const [told, standing] = [
          tokensIn(collisions),
          tokensIn(collisions.map((one) => [one.pointer, one.ours])),
        ];
        // What a path says goes with the last of its operations, and comes back with one.
        const ofPaths = new Set([...sharedByPath(was), ...sharedByPath(theirs)]);
        for (const token of new Set([...sides[0]!, ...sides[1]!])) {
          if (before.has(token) || (ofPaths.has(token) && !sides[0]!.has(token))) continue;
          expect([...after, ...told]).toContain(token);
        }
        for (const token of before) {
          if (ofPaths.has(token)) continue;
          if (!sides[0]!.has(token)) expect(after).not.toContain(token);
          else if (!sides[1]!.has(token) && after.has(token)) expect(standing).toContain(token);
        }
      }),
      { numRuns },
    );
  });
});

describe('the collisions of any edits with any changes', () => {
  const colliding = cases.map((one) => ({ ...one, merged: rebase(one.documents) }));

  it('leave our side when the overlay is taken', () => {
    fc.assert(
      fc.property(colliding, ({ documents, merged }) => {
        const resolved = resolveCollisions(
          { base: documents.theirs, ...merged },
          takeAll('overlay', merged.collisions),
        );
        expect(resolved).toEqual({
          document: merged.document,
          overlay: merged.overlay,
          collisions: [],
          errors: [],
        });
      }),
      { numRuns },
    );
  });

  it('give the other side when the source is taken, each for itself', () => {
    fc.assert(
      fc.property(colliding, ({ documents, merged }) => {
        for (const { pointer, kind, theirs } of merged.collisions) {
          if (merged.collisions.some((other) => other.pointer === pointer && other.kind === 'moved'))
            continue;
          const resolution = { pointer, take: 'source' as const };
          const { document, overlay, errors } = resolveCollisions({ base: documents.theirs, ...merged }, [
            resolution,
          ]);
          expect(errors).toEqual([]);
          expect(applyOverlay(documents.theirs, overlay).value).toEqual(document);
          const isItem = /\/\d+$/.test(pointer) && !pointer.includes('/responses/');
          const there = isItem
            ? valueAt(document, pointer.replace(/\/\d+$/, ''))
            : [valueAt(document, pointer)];
          if (kind === 'removed-by-source')
            expect(tokensIn(merged.document).size).toBeGreaterThanOrEqual(tokensIn(document).size);
          else expect(there).toContainEqual(theirs);
        }
      }),
      { numRuns },
    );
  });

  it('come to the same one by one and all at once', () => {
    fc.assert(
      fc.property(colliding, ({ documents: { theirs: base }, merged }) => {
        const atOnce = resolveCollisions({ base, ...merged }, takeAll('source', merged.collisions));
        if (atOnce.errors.length > 0) return;
        let state = merged as { document: JsonObject; collisions: readonly Collision[] };
        while (state.collisions.length > 0) {
          const [{ pointer }] = state.collisions as [Collision];
          const next = resolveCollisions({ base, ...state }, [{ pointer, take: 'source' }]);
          expect(next.errors).toEqual([]);
          expect(next.collisions.length).toBeLessThan(state.collisions.length);
          state = next;
        }
        same(state.document, atOnce.document);
      }),
      { numRuns },
    );
  });
});
