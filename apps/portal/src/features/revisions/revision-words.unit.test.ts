import { describe, expect, it } from 'vitest';
import { editWords, ruleWords, troublesOf } from './revision-words';

describe('what is said of a revision', () => {
  it('names what stands in the way of publishing it', () => {
    const findingCounts = { error: 1, warning: 4, info: 0 };
    expect(troublesOf({ breaking: ['operation-removed'], collisionCount: 2, findingCounts })).toEqual([
      '2 collisions',
      '1 error',
      '1 kind of breaking change',
    ]);
    expect(
      troublesOf({ breaking: [], collisionCount: 0, findingCounts: { ...findingCounts, error: 0 } }),
    ).toEqual([]);
  });

  it('says an edit in its own words where it has some', () => {
    expect(
      editWords({ target: '$.info', description: 'Changes title of info.', update: { title: 'T' } }),
    ).toEqual({
      what: 'Changes title of info.',
      target: '$.info',
      value: '{\n  "title": "T"\n}',
    });
    expect(editWords({ target: '$.tags[0]', remove: true })).toEqual({
      what: 'Removes this',
      target: '$.tags[0]',
      value: null,
    });
  });

  it('reads the name of a rule as words', () => {
    expect(ruleWords('operation-removed')).toBe('Operation removed');
  });
});
