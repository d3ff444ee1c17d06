import { expect, it } from 'vitest';
import { jsonPathOf } from './json-path-of.js';

const document = { paths: { '/a/{b}': { parameters: [{ name: 'b' }], '0': "it's" } } };

it.each([
  ['', '$'],
  ['/paths/~1a~1{b}/parameters/0', "$['paths']['/a/{b}']['parameters'][0]"],
  ['/paths/~1a~1{b}/0', "$['paths']['/a/{b}']['0']"],
  ["/it's\\\n\u0001", "$['it\\'s\\\\\\n\\u0001']"],
])('writes %j as %j', (pointer, path) => {
  expect(jsonPathOf(document, pointer)).toBe(path);
});
