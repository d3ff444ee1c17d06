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
