import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { pathWildcard } from './path-wildcard.js';

describe(pathWildcard.id, () => {
  it('reports a star anywhere in a path', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/*: {}
  /a/{b*}: {}
  /a/%2A: {}
  x-*: {}
`;
    expect(reportedPointers(pathWildcard, yaml)).toEqual(['/paths/~1a~1*', '/paths/~1a~1{b*}']);
  });
});
