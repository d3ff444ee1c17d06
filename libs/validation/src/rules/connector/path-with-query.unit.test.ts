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

  it('makes parameters of a query that has one value for each name', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a?b=1&c=x: {get: {parameters: [{name: d, in: query, schema: {}}]}}
  /b?c=1: {}
  /b?c=2: {}
  /c?d={e}: {}
  /d?e=1: {get: {parameters: [{name: e, in: query, schema: {}}]}}
  /e?f=1: {}
  /E: {}
`;
    const [first, ...others] = report(pathWithQuery, yaml);
    const hidden = { in: 'query', required: true, 'x-ms-visibility': 'internal' };
    expect(first?.fix?.actions).toEqual([
      { target: "$['paths']['/a?b=1&c=x']", remove: true },
      {
        target: "$['paths']",
        update: {
          '/a': {
            get: { parameters: [{ name: 'd', in: 'query', schema: {} }] },
            parameters: [
              { name: 'b', ...hidden, schema: { type: 'string', enum: ['1'], default: '1' } },
              { name: 'c', ...hidden, schema: { type: 'string', enum: ['x'], default: 'x' } },
            ],
          },
        },
      },
    ]);
    expect(others.map(({ fix }) => fix !== undefined)).toEqual([true, false, false, false, false]);
  });
});
