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

  it('reads what needs no percent sign as if it had none', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a%62c: {}
  /%61b%63: {}
  /a%2Fc: {}
  /a%3Ac: {}
  /a/c: {}
`;
    expect(reportedPointers(ambiguousPath, yaml)).toEqual(['/paths/~1%61b%63']);
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
