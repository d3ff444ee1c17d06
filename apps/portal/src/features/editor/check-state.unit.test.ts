import { Text } from '@codemirror/state';
import { expect, it } from 'vitest';
import { checkedOf, type CheckState } from './check-state';

const checked = { document: Text.of(['a: 1']), counts: { error: 0, warning: 0, info: 0 }, placed: [] };

it.each<[CheckState, unknown]>([
  [{ state: 'checked', checked }, checked],
  [{ state: 'checking', last: checked }, checked],
  [{ state: 'checking', last: null }, null],
  [{ state: 'empty' }, null],
  [{ state: 'too-large' }, null],
  [{ state: 'failed', error: new Error('no answer') }, null],
])('%#: shows what was found last as long as nothing else came of it', (check, shown) => {
  expect(checkedOf(check)).toBe(shown);
});
