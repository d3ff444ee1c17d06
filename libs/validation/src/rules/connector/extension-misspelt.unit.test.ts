import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { extensionMisspelt } from './extension-misspelt.js';

const property = (members: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
definitions: {A: {type: object, properties: {b: {type: string, ${members}}}}}
`;

describe(extensionMisspelt.id, () => {
  it.each([
    ['x-ms-visibilty: internal', 'x-ms-visibility'],
    ['x-ms-visibiltiy: internal', 'x-ms-visibility'],
    ['x-ms-summmary: B', 'x-ms-summary'],
    ["'x-ms-summary title': B", 'x-ms-summary'],
    ["'x-ms-summary:': B", 'x-ms-summary'],
    ['X-MS-Summary: B', 'x-ms-summary'],
    ['x-ms-dynamic-value: {operationId: A}', 'x-ms-dynamic-values'],
  ])('takes %s for %s, and renames it', (members, closest) => {
    const [finding] = report(extensionMisspelt, property(members));
    expect(finding).toMatchObject({ params: { closest }, fix: { safe: true } });
    expect(finding!.fix!.actions).toHaveLength(2);
  });

  it.each([
    'x-ms-enum: {name: A}',
    'x-ms-text: {}',
    'x-ms-anything-else: 1',
    'x-nullable: true',
    'x-summary: B',
    'x-ms-summary: B',
  ])('lets %s be', (members) => {
    expect(report(extensionMisspelt, property(members))).toEqual([]);
  });

  it('does not rename to what is there, nor to what could not be read', () => {
    for (const members of ['x-ms-sumary: B, x-ms-summary: C', 'x-ms-sumary: 1', 'x-ms-tigger: single']) {
      const findings = report(extensionMisspelt, property(members));
      expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
    }
  });
});
