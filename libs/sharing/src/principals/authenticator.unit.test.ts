import { expect, it } from 'vitest';
import { bearerKey } from './authenticator.js';

it.each([
  ['Bearer cy_abc', 'cy_abc'],
  ['bearer   cy_abc  ', 'cy_abc'],
  ['Bearer', ''],
  ['Bearer ', ''],
  ['Basic YTpi', null],
  ['Bearerish cy_abc', null],
  ['', null],
  [undefined, null],
])('reads the key of %j as %j', (authorization, key) => {
  expect(bearerKey({ authorization })).toBe(key);
});
