import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { referenceMisplaced } from './reference-misplaced.js';

describe(referenceMisplaced.id, () => {
  it('reports what is shared elsewhere or as something else', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get:
      parameters: [{$ref: '#/definitions/P'}]
      responses:
        '200': {$ref: '#/definitions/R'}
definitions:
  P: {name: p, in: query, type: string}
  R: {description: OK}
  S: {properties: {a: {$ref: '#/responses/T/schema'}}}
responses:
  T: {description: OK, schema: {type: string}}
`;
    expect(reportedPointers(referenceMisplaced, yaml)).toEqual([
      '/paths/~1a/get/parameters/0/$ref',
      '/paths/~1a/get/responses/200/$ref',
      '/definitions/S/properties/a/$ref',
    ]);
  });

  it('only mentions it in versions in which hosts may follow any reference', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      responses:
        '200': {description: OK, content: {text/plain: {schema: {type: string}}}}
        '201': {$ref: '#/paths/~1a/get/responses/200'}
  /b: {$ref: '#/paths/~1a'}
`;
    expect(report(referenceMisplaced, yaml)).toMatchObject([
      { pointer: '/paths/~1a/get/responses/201/$ref', severity: 'info' },
    ]);
  });

  it('leaves places inside of shared things, and what leads nowhere or out of the document, alone', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
definitions:
  A: {$ref: '#/definitions/B/properties/b'}
  B: {properties: {b: {type: string}}}
  C: {$ref: '#/paths/~1a'}
  D: {$ref: 'd.yaml#/D'}
  E: {$ref: '#anchor'}
`;
    expect(reportedPointers(referenceMisplaced, yaml)).toEqual([]);
  });
});
