import { expect, expectTypeOf, it } from 'vitest';
import { fillMessage, type Placeholders } from './message.js';

it('fills placeholders and leaves other braces alone', () => {
  expect(fillMessage('{name} of `{path}`: {other}', { name: 'a', path: '/{b}' })).toBe(
    'a of `/{b}`: {other}',
  );
});

it('shortens long values', () => {
  expect(fillMessage('{name}', { name: 'a'.repeat(1_000) })).toBe(`${'a'.repeat(199)}…`);
});

it('knows at compile time what a message needs', () => {
  expectTypeOf<Placeholders<'{name} is at {place}'>>().toEqualTypeOf<'name' | 'place'>();
  expectTypeOf<Placeholders<'nothing'>>().toBeNever();
});
