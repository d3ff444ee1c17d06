import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { exampleNotProduced } from './example-not-produced.js';

describe(exampleNotProduced.id, () => {
  it('reports examples of what neither the operation nor the document produces', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
produces: [application/json]
paths:
  /a:
    get:
      responses:
        '200': {description: OK, examples: {application/json: a, text/plain: a}}
    put:
      produces: [text/plain]
      responses:
        '200': {description: OK, examples: {application/json: a, text/plain: a}}
`;
    expect(report(exampleNotProduced, yaml)).toMatchObject([
      {
        pointer: '/paths/~1a/get/responses/200/examples/text~1plain',
        fix: { actions: [{ target: "$['produces']", update: 'text/plain' }] },
      },
      {
        pointer: '/paths/~1a/put/responses/200/examples/application~1json',
        fix: { actions: [{ target: "$['paths']['/a']['put']['produces']", update: 'application/json' }] },
      },
    ]);
  });

  it('asks of a shared response that one operation produces it', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get: {produces: [text/plain], responses: {'200': {$ref: '#/responses/A'}}}
    put: {produces: [application/xml], responses: {'200': {$ref: '#/responses/A'}}}
responses:
  A: {description: OK, examples: {text/plain: a, application/xml: a, text/csv: a}}
  B: {description: OK, examples: {text/plain: a}}
`;
    expect(reportedPointers(exampleNotProduced, yaml)).toEqual(['/responses/A/examples/text~1csv']);
  });

  it('does not mind parameters, case, extensions, and operations that do not say what they produce', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get:
      produces: [application/json; charset=utf-8, 5]
      responses:
        '200': {description: OK, examples: {Application/JSON: a, x-a: a}}
    put:
      responses:
        '200': {description: OK, examples: {text/csv: a}}
`;
    expect(reportedPointers(exampleNotProduced, yaml)).toEqual([]);
  });
});
