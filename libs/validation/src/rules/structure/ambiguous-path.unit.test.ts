import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { ambiguousPath } from './ambiguous-path.js';

describe(ambiguousPath.id, () => {
  it('reports each path that is the same as an earlier one', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/{x}/b/{y}: {}
  /a/{p}/b/{q}: {}
  /a/{z}/b/{x}: {}
`;
    expect(reportedPointers(ambiguousPath, yaml)).toEqual([
      '/paths/~1a~1{p}~1b~1{q}',
      '/paths/~1a~1{z}~1b~1{x}',
    ]);
  });

  it('lets paths be that differ in more than names', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/{x}: {}
  /a/{x}/: {}
  /a/{x}.json: {}
  /a/b: {}
`;
    expect(reportedPointers(ambiguousPath, yaml)).toEqual([]);
  });

  it('only warns in 2.0, which does not forbid it in words', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a/{x}: {}
  /a/{y}: {}
`;
    expect(report(ambiguousPath, yaml).map(({ severity }) => severity)).toEqual(['warning']);
  });
});
