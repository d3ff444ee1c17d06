import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OverlayAction } from '@connectory/contracts';
import type { JsonValue } from '../json.js';
import { applyOverlay } from './apply-overlay.js';

const id = fc.constantFrom('a', 'b', 'c');
const path = fc.constantFrom('/a', '/b');
const operation = fc.record({ operationId: id, x: fc.record({ y: id }) }, { requiredKeys: [] });
const item = fc.oneof(
  fc.dictionary(fc.constantFrom('get', 'put'), operation),
  fc.array(operation, { maxLength: 2 }),
);
const paths = fc.oneof(fc.dictionary(path, item), fc.constant<JsonValue>([{ get: { operationId: 'a' } }]));

/** Targets as they are written, and the same in a way that the index does not know. */
const targets = fc.oneof(
  fc.tuple(id, fc.constantFrom('', "['x']", "['x']['y']", "['operationId']")).map(([name, rest]) => ({
    written: `$.paths[*][?@.operationId=='${name}']${rest}`,
    other: `$.paths[*][?@.operationId == '${name}']${rest}`,
  })),
  fc
    .constantFrom('$', "$['paths']", "$['paths']['/a']", "$['paths']['/b']['get']", '$.paths.*.put')
    .map((target) => ({ written: target, other: target })),
);
const updates = fc.oneof(
  operation,
  item,
  fc.dictionary(path, item),
  fc.record({ paths: fc.dictionary(path, item) }),
  fc.constant(undefined),
) as fc.Arbitrary<JsonValue | undefined>;

it('operations are found where they are while actions come and go', () => {
  fc.assert(
    fc.property(
      fc.record({ paths }, { requiredKeys: [] }),
      fc.array(fc.tuple(targets, updates), { maxLength: 8 }),
      (document, changes) => {
        const actions = (key: 'written' | 'other') =>
          changes.map(([target, update]): OverlayAction =>
            update === undefined ? { target: target[key], remove: true } : { target: target[key], update },
          );
        const value = document as JsonValue;
        expect(applyOverlay(value, actions('written'))).toEqual(applyOverlay(value, actions('other')));
      },
    ),
    { numRuns: 500 },
  );
});

it('thousands of operations can be named one by one', () => {
  const numbers = Array.from({ length: 5_000 }, (_, index) => index);
  const document = {
    paths: Object.fromEntries(numbers.map((n) => [`/${n}`, { get: { operationId: `${n}` } }])),
  };
  const actions = numbers.map((n) => ({
    target: `$.paths[*][?@.operationId=='${n}']`,
    update: { operationId: `x${n}` },
  }));
  expect(applyOverlay(document, actions)).toMatchObject({
    value: { paths: { '/4999': { get: { operationId: 'x4999' } } } },
    unmatched: [],
  });
});
