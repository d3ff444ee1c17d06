import { ProblemError } from '@connectory/platform';
import { expect, it } from 'vitest';
import { ifMatch } from './if-match.js';

it.each([
  ['"revision-3"', true],
  ['"revision-2", "revision-3"', true],
  ['*', true],
  ['"revision-33"', false],
  // A weak tag is never enough to change something by.
  ['W/"revision-3"', false],
  ['', false],
])('of %s says whether revision 3 is meant: %s', (header, isMeant) => {
  expect(ifMatch(header)(3)).toBe(isMeant);
});

it('has to be there', () => {
  expect(() => ifMatch(undefined)).toThrow(ProblemError);
});
