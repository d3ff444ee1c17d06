import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { requiredReadOnlyInInput } from './required-read-only-in-input.js';

describe(requiredReadOnlyInInput.id, () => {
  it('looks into all that a body is made of', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: a, in: body, schema: {type: array, items: {allOf: [{$ref: '#/definitions/A'}]}}}
definitions:
  A: {required: [b, c], properties: {b: {$ref: '#/definitions/B'}, c: {type: string}}}
  B: {readOnly: true, required: [d, e], properties: {d: {readOnly: true}, e: {readOnly: true}}}
`;
    expect(report(requiredReadOnlyInInput, yaml)).toMatchObject([
      {
        pointer: '/definitions/A/required/0',
        fix: { actions: [{ remove: true }, { update: { required: ['c'] } }] },
      },
      { pointer: '/definitions/B/required/0', fix: { actions: [{ remove: true }] } },
      { pointer: '/definitions/B/required/1' },
    ]);
  });

  it('leaves responses and schemas that nobody sends alone', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      responses:
        '200':
          description: OK
          content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
components:
  schemas:
    A: {required: [a], properties: {a: {readOnly: true}}}
    B: {required: [a], properties: {a: {readOnly: true}}}
`;
    expect(reportedPointers(requiredReadOnlyInInput, yaml)).toEqual([]);
  });
});
