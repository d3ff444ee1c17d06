import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { duplicateTag } from './duplicate-tag.js';

describe(duplicateTag.id, () => {
  const tags = (list: string) => `openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {}\ntags: ${list}\n`;

  it('reports each tag whose name has been there', () => {
    expect(reportedPointers(duplicateTag, tags('[{name: a}, {name: b}, {name: a}, {name: a}]'))).toEqual([
      '/tags/2',
      '/tags/3',
    ]);
  });

  it('tells upper from lower case, and passes over what is no tag', () => {
    expect(reportedPointers(duplicateTag, tags('[{name: a}, {name: A}, 5, 5, {}, {}]'))).toEqual([]);
  });
});
