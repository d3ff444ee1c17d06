import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSourceVault } from '../registration/source-vault.js';
import { createEntryBook } from './entry-book.js';
import type { NewEntry } from './import-order.js';

const vault = createSourceVault(Buffer.alloc(32, 1));
const entry = (name: string, text: string, postmanId: string | null = null): NewEntry => ({
  type: 'document',
  name,
  bytes: Buffer.from(text),
  title: null,
  postmanId,
});

it('knows collections by the id of Postman, all else by its content, and refused entries not at all', () => {
  const book = createEntryBook(vault, 'one');
  const finding = { code: 'import/entry-refused' } as never;
  const booked = [
    book.add(entry('a', 'first', 'id')),
    book.add(entry('b', 'second', 'id')),
    book.add(entry('c', 'first', 'id')),
    book.add(entry('d', 'second', 'id')),
    book.add(entry('e', 'first')),
    book.add(entry('f', 'first')),
    book.add({ type: 'refused', name: 'g', finding }),
  ];
  const content = `content:${vault.fingerprint('one', 'first')}`;
  expect(booked.map(({ position, identity, duplicateOf }) => [position, identity, duplicateOf])).toEqual([
    [0, 'postman:id', null],
    [1, 'postman:id#2', null],
    [2, 'postman:id', 'a'],
    [3, 'postman:id#2', 'b'],
    [4, content, null],
    [5, content, 'e'],
    [6, null, null],
  ]);
});

it('says the same of the same, and something else of anything else', () => {
  const entries = fc.array(
    fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'), fc.constantFrom('id', 'other', null)),
    { maxLength: 6 },
  );
  const run = (given: readonly [string, string, string | null][]) => {
    const book = createEntryBook(vault, 'one');
    const booked = given.map(([name, text, id]) => book.add(entry(name, text, id)));
    return { booked, fingerprint: book.fingerprint };
  };
  fc.assert(
    fc.property(entries, entries, (one, other) => {
      expect(run(one)).toEqual(run(one));
      const shown = (list: typeof one) => JSON.stringify(list.map(([name, text]) => [name, text]));
      expect(run(one).fingerprint === run(other).fingerprint).toBe(shown(one) === shown(other));
      const made = run(one).booked.filter(({ duplicateOf }) => duplicateOf === null);
      expect(new Set(made.map(({ identity }) => identity)).size).toBe(made.length);
    }),
  );
});
