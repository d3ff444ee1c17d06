import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { arrayWithoutItems } from './array-without-items.js';

describe(arrayWithoutItems.id, () => {
  it('reports arrays of any kind, alone or among other types', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: array}
    B: {type: ['null', array]}
    C: {properties: {c: {type: array, description: c}}}
`;
    expect(reportedPointers(arrayWithoutItems, yaml)).toEqual([
      '/components/schemas/A',
      '/components/schemas/B',
      '/components/schemas/C/properties/c',
    ]);
  });

  it('is content with what says it otherwise', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: array, prefixItems: [{type: string}]}
    B: {type: array, allOf: [{$ref: '#/components/schemas/A'}]}
    C: {type: array, maxItems: 0}
    D: {type: array, items: {}}
    E: {type: [string, 'null']}
    F: {type: 5}
`;
    expect(reportedPointers(arrayWithoutItems, yaml)).toEqual([]);
  });

  it('leaves lists that are no schemas to the structure layer', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  p: {name: p, in: query, type: array}
definitions:
  A: {type: array}
`;
    expect(reportedPointers(arrayWithoutItems, yaml)).toEqual(['/definitions/A']);
  });
});
