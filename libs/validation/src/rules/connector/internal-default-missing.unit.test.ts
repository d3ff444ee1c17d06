import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { internalDefaultMissing } from './internal-default-missing.js';

describe(internalDefaultMissing.id, () => {
  it('reports parameters and properties of bodies', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a/{p}:
    post:
      parameters:
        - {name: p, in: path, required: true, type: string, x-ms-visibility: internal}
        - {name: q, in: query, required: true, type: string, enum: [b], x-ms-visibility: internal}
        - {name: b, in: body, schema: {$ref: '#/definitions/B'}}
definitions:
  B: {required: [c], properties: {c: {type: string, x-ms-visibility: internal}}}
`;
    expect(report(internalDefaultMissing, yaml)).toMatchObject([
      { pointer: '/paths/~1a~1{p}/post/parameters/0', params: { name: 'p' } },
      { pointer: '/paths/~1a~1{p}/post/parameters/1', fix: { actions: [{ update: { default: 'b' } }] } },
      { pointer: '/definitions/B/properties/c', params: { name: 'c' } },
    ]);
  });

  it('leaves alone what is filled in, not needed, visible, or part of a response', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: p, in: query, required: true, x-ms-visibility: internal, schema: {$ref: '#/components/schemas/D'}}
        - {name: q, in: query, x-ms-visibility: internal, schema: {type: string}}
        - {name: r, in: query, required: true, x-ms-visibility: advanced, schema: {type: string}}
      requestBody:
        content:
          application/json:
            schema:
              required: [url, part]
              properties:
                url: {type: string, x-ms-visibility: internal, x-ms-notification-url: true}
                part: {type: object, x-ms-visibility: internal, properties: {}}
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: {required: [a], properties: {a: {type: string, x-ms-visibility: internal}}}
components:
  schemas:
    D: {type: string, default: d}
`;
    expect(reportedPointers(internalDefaultMissing, yaml)).toEqual([]);
  });
});
