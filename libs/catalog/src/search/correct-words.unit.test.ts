import { describe, expect, it } from 'vitest';
import { nearest } from './correct-words.js';

describe('the words that may have been meant', () => {
  it.each([
    ['gihub', ['github', 'gitlab'], ['github']],
    ['delte', ['delta', 'delete', 'update'], ['delta', 'delete']],
    ['authentification', ['authentication', 'notification'], ['authentication']],
    ['gihu', ['github', 'give'], ['github']],
    ['usr', ['users', 'user'], ['user']],
    ['xyzzy', ['users', 'user'], []],
  ])('%s of %j', (typed, known, meant) => {
    expect(nearest(typed, known)).toEqual(meant);
  });

  it('are four at most', () => {
    expect(nearest('cat', ['bat', 'hat', 'mat', 'rat', 'sat'])).toHaveLength(4);
  });
});
