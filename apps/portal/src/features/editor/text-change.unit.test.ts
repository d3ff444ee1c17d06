import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textChange } from './text-change';

const applied = (before: string, { from, to, insert }: ReturnType<typeof textChange>) =>
  before.slice(0, from) + insert + before.slice(to);

it.each([
  ['a: 1\nb: 2\n', 'a: 1\nb: 2\n', { from: 10, to: 10, insert: '' }],
  ['a: 1\nb: 2\n', 'a: 1\nx: 0\nb: 2\n', { from: 5, to: 5, insert: 'x: 0\n' }],
  ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
  ['', 'a', { from: 0, to: 0, insert: 'a' }],
])('turns %j into %j', (before, after, change) => {
  expect(textChange(before, after)).toEqual(change);
});

it('always gives the other text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, textChange(before, after))).toBe(after);
    }),
  );
});
