import { expect, it } from 'vitest';
import { isInRuleset } from './layers';
import { withSeverity } from './with-severity';
import { withoutUnknownRules } from './without-unknown-rules';

it('knows which rules a ruleset applies', () => {
  expect(isInRuleset({ id: 'structure/a' }, 'structure')).toBe(true);
  expect(isInRuleset({ id: 'security/a' }, 'structure')).toBe(false);
  expect(isInRuleset({ id: 'certification/a' }, 'connector')).toBe(false);
  expect(isInRuleset({ id: 'house/a' }, 'certification')).toBe(false);
});

it('lets a rule count for something else, and for itself again', () => {
  const ruleset = { extends: 'connector', rules: { 'a/b': 'off' } } as const;
  const changed = withSeverity(ruleset, 'a/c', 'error');
  expect(changed.rules).toEqual({ 'a/b': 'off', 'a/c': 'error' });
  expect(withSeverity(changed, 'a/c', undefined)).toEqual(ruleset);
});

it('says nothing of rules that no longer exist', () => {
  const ruleset = { extends: 'connector', rules: { 'a/gone': 'error', 'a/b': 'off' } } as const;
  expect(withoutUnknownRules(ruleset, [{ id: 'a/b' }, { id: 'a/c' }])).toEqual({
    extends: 'connector',
    rules: { 'a/b': 'off' },
  });
});
