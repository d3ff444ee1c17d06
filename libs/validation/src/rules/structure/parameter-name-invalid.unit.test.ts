import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { parameterNameInvalid } from './parameter-name-invalid.js';

describe(parameterNameInvalid.id, () => {
  it('reports names of headers and cookies that are no tokens', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  parameters:
    a: {name: 'a b', in: header, schema: {}}
    b: {name: '', in: cookie, schema: {}}
    c: {name: 'a:b', in: header, schema: {}}
    d: {name: X-a_b.c!, in: header, schema: {}}
    e: {name: 'a b', in: query, schema: {}}
`;
    expect(reportedPointers(parameterNameInvalid, yaml)).toEqual(
      ['a', 'b', 'c'].map((name) => `/components/parameters/${name}/name`),
    );
  });
});
