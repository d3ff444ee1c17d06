import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { internalDefaultOptional } from './internal-default-optional.js';

describe(internalDefaultOptional.id, () => {
  it('reports parameters and properties of bodies, and how to require them', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: q, in: query, required: false, type: string, default: b, x-ms-visibility: internal}
        - {name: b, in: body, schema: {$ref: '#/definitions/B'}}
definitions:
  B: {required: [d], properties: {c: {type: boolean, default: false, x-ms-visibility: internal}, d: {}}}
`;
    expect(report(internalDefaultOptional, yaml)).toMatchObject([
      { pointer: '/paths/~1a/post/parameters/0', fix: { actions: [{ update: { required: true } }] } },
      { pointer: '/definitions/B/properties/c', fix: { actions: [{ update: { required: ['c'] } }] } },
    ]);
  });

  it('leaves alone what is required or visible, has no default, or is part of a response', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/{p}:
    post:
      parameters:
        - {name: p, in: path, x-ms-visibility: internal, schema: {type: string, default: p}}
        - {name: q, in: query, x-ms-visibility: internal, schema: {type: string}}
        - {name: r, in: query, schema: {type: string, default: r}}
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: {properties: {a: {type: string, default: a, x-ms-visibility: internal}}}
`;
    expect(reportedPointers(internalDefaultOptional, yaml)).toEqual([]);
  });
});
