import { expect, it } from 'vitest';
import { unknownRules } from './unknown-rules.js';

it('finds ids that name no rule, and the one that was meant', () => {
  expect(
    unknownRules(['structure/duplicate-parameter', 'structure/duplicate-paramter', 'house/no-such-rule']),
  ).toEqual([
    { id: 'structure/duplicate-paramter', closest: 'structure/duplicate-parameter' },
    { id: 'house/no-such-rule', closest: null },
  ]);
});

it.each([
  ['path-parameter-encoding-missing', 'certification/path-parameter-encoding-missing'],
  ['connector/path-parameter-encoding-missing', 'certification/path-parameter-encoding-missing'],
  ['path-parameter-encoding', 'certification/path-parameter-encoding-missing'],
  ['path', null],
])('knows what %s was meant to be', (id, closest) => {
  expect(unknownRules([id])).toEqual([{ id, closest }]);
});
