import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { pathWithQuery } from './path-with-query.js';

describe(pathWithQuery.id, () => {
  it('tells a query from a fragment', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a?b=1: {}
  '/a#b': {}
  '/a?b#c': {}
  /a%3Fb: {}
  /a: {}
  x-a?: {}
`;
    expect(report(pathWithQuery, yaml).map(({ message }) => message.slice(0, 8))).toEqual([
      'The path',
      'What fol',
      'What fol',
    ]);
  });
});
