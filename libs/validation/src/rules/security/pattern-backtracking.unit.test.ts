import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { patternBacktracking } from './pattern-backtracking.js';

describe(patternBacktracking.id, () => {
  it('looks at patterns of texts and of names', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: string, pattern: '^(a+)+$'}
    B: {type: object, patternProperties: {'^(a|a)*$': {}, '^a+$': {}}}
    C: {type: string, pattern: '^(a+)+$'}
    D: {type: string, pattern: '('}
`;
    expect(reportedPointers(patternBacktracking, yaml)).toEqual([
      '/components/schemas/A/pattern',
      '/components/schemas/B/patternProperties/^(a|a)*$',
      '/components/schemas/C/pattern',
    ]);
  });

  it('looks at parameters, items and headers of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: a, in: query, type: string, pattern: '^(a+)+$'}
        - {name: b, in: query, type: array, items: {type: string, pattern: '^(a+)+$'}}
      responses: {'200': {description: a, headers: {c: {type: string, pattern: '^(a+)+$'}}}}
`;
    expect(reportedPointers(patternBacktracking, yaml)).toEqual([
      '/paths/~1a/get/parameters/0/pattern',
      '/paths/~1a/get/parameters/1/items/pattern',
      '/paths/~1a/get/responses/200/headers/c/pattern',
    ]);
  });

  it('gives up when a document has more patterns than there is time for', () => {
    const hard = (seed: number) =>
      `^(${Array.from({ length: 200 }, (_, index) => `[a-c${seed + index}]`).join('|')})*$`;
    const schemas = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`s${index}`, { type: 'string', pattern: hard(index) }]),
    );
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'a', version: '1' },
      components: { schemas },
    });
    expect(reportedPointers(patternBacktracking, text).length).toBeLessThan(500);
  });
});
