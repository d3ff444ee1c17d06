import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { referenceWithSiblings } from './reference-with-siblings.js';

describe(referenceWithSiblings.id, () => {
  it('names all that does not count, once for each reference', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
definitions:
  A: {$ref: '#/definitions/B', description: a, x-ms-summary: A}
  B: {type: string}
  C: {properties: {$ref: {type: string}, type: {type: string}}}
parameters:
  P: {$ref: '#/parameters/Q', required: true}
  Q: {name: q, in: query, type: string}
responses:
  R: {description: OK, schema: {$ref: '#/definitions/B', description: b, type: integer}}
`;
    expect(report(referenceWithSiblings, yaml)).toMatchObject([
      {
        pointer: '/definitions/A/description',
        params: { names: 'description`, `x-ms-summary' },
        fix: { safe: false },
      },
      { pointer: '/parameters/P/required', fix: { safe: false } },
      { pointer: '/responses/R/schema/description', fix: { safe: false } },
    ]);
  });

  it('knows what counts: anything in schemas and path items of 3.1, and a description anywhere', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a: {$ref: '#/components/pathItems/A', summary: a}
components:
  pathItems:
    A: {}
  schemas:
    A: {$ref: '#/components/schemas/B', description: a, default: b}
    B: {type: string}
  parameters:
    P: {$ref: '#/components/parameters/Q', description: p}
    Q: {name: q, in: query, schema: {}}
    R: {$ref: '#/components/parameters/Q', description: p, required: true}
`;
    expect(reportedPointers(referenceWithSiblings, yaml)).toEqual(['/components/parameters/R/required']);
  });
});
