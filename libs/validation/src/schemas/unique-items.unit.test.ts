import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uniqueItemsKeyword } from './unique-items.js';

const ours = new Ajv();
ours.removeKeyword('uniqueItems');
ours.addKeyword(uniqueItemsKeyword);
const schema = { type: 'array', uniqueItems: true };
const check = ours.compile(schema);
const reference = new Ajv().compile(schema);

// Not any names: Ajv's own keyword throws at an object with a member `toString`.
const scalars = fc.constantFrom(null, true, 0, 1, '', '1', 'a');
const names = fc.constantFrom('a', 'b', 'c');
const values = fc.oneof(scalars, fc.array(scalars, { maxLength: 2 }), fc.dictionary(names, scalars));

it('agrees with the keyword of Ajv', () => {
  fc.assert(
    fc.property(fc.array(values, { maxLength: 6 }), (items) => {
      // JSON has one zero.
      const list = JSON.parse(JSON.stringify([...items, ...items.slice(0, items.length % 2)])) as unknown[];
      expect(check(list)).toBe(reference(list));
    }),
  );
});

it('does not mind the order of members', () => {
  expect(
    check([
      { a: 1, b: [{ c: 1, d: 2 }] },
      { b: [{ d: 2, c: 1 }], a: 1 },
    ]),
  ).toBe(false);
  expect(check.errors).toMatchObject([{ keyword: 'uniqueItems', params: { i: 1, j: 0 } }]);
});

it('bears members that look like methods', () => {
  expect(check([{ toString: 0 }, { toString: 0 }])).toBe(false);
});

it('does nothing where items may be equal', () => {
  const compiled = ours.compile({ type: 'array', uniqueItems: false });
  expect(compiled([1, 1])).toBe(true);
});
