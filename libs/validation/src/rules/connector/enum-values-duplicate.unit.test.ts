import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { enumValuesDuplicate } from './enum-values-duplicate.js';

describe(enumValuesDuplicate.id, () => {
  it('reports each later entry of a value, and nothing that has none', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
definitions:
  A: {x-ms-enum-values: [{value: a}, {value: b}, {value: a}, {value: 1}, {value: '1'}, {displayName: c}, {displayName: c}, 1, 1]}
  B: {x-ms-enum-values: 1}
`;
    const findings = report(enumValuesDuplicate, yaml);
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/definitions/A/x-ms-enum-values/2']);
    expect(findings[0]!.related).toMatchObject([{ pointer: '/definitions/A/x-ms-enum-values/0' }]);
  });
});
