import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { summaryCharacters } from './summary-characters.js';

describe(summaryCharacters.id, () => {
  const found = (summary: string) =>
    reportedPointers(
      summaryCharacters,
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'a', version: '1' },
        paths: { '/a': { get: { summary } } },
      }),
    );

  it.each(['Get a / b', 'Get {id}', 'Get "all"', 'Get <b>all</b>', 'Get a\nb', 'Get a_b'])(
    'reports %j',
    (summary) => {
      expect(found(summary)).toEqual(['/paths/~1a/get/summary']);
    },
  );

  it.each(["Get a user's text (all)", 'Get texts, and more', 'Köln', 'Sub-tasks'])(
    'lets %j be',
    (summary) => {
      expect(found(summary)).toEqual([]);
    },
  );
});
