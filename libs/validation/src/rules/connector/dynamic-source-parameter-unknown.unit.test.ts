import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { dynamicSourceParameterUnknown } from './dynamic-source-parameter-unknown.js';

const call = (reference: string) =>
  `x-ms-dynamic-values: {operationId: List, parameters: {q: {parameter: ${reference}}}}`;
const list = `/list: {get: {operationId: List, parameters: [{name: q, in: query, type: string}], responses: {'200': {description: ok}}}}`;

describe(dynamicSourceParameterUnknown.id, () => {
  it('looks at the operation around the extension, and at all of a path item', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  ${list}
  /a:
    parameters: [{name: p, in: query, type: string, ${call('r')}}]
    get: {operationId: A, parameters: [{name: r, in: query, type: string, ${call('p')}}], responses: {'200': {description: ok}}}
    put: {operationId: B, parameters: [{name: s, in: query, type: string, ${call('r')}}], responses: {'200': {description: ok}}}
`;
    expect(reportedPointers(dynamicSourceParameterUnknown, yaml)).toEqual([
      '/paths/~1a/put/parameters/0/x-ms-dynamic-values/parameters/q/parameter',
    ]);
  });

  it('follows references to the operations that an object serves', () => {
    const yaml = (name: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  ${list}
  /a:
    post:
      operationId: A
      parameters:
        - {name: ${name}, in: query, type: string}
        - {name: body, in: body, schema: {$ref: '#/definitions/Outer'}}
      responses: {'200': {description: ok}}
definitions:
  Outer: {type: object, properties: {inner: {$ref: '#/definitions/Inner'}}}
  Inner: {type: object, properties: {x: {type: string, ${call('p')}}, again: {$ref: '#/definitions/Outer'}}}
`;
    expect(report(dynamicSourceParameterUnknown, yaml('p'))).toEqual([]);
    const [finding] = report(dynamicSourceParameterUnknown, yaml('o'));
    expect(finding!.params).toMatchObject({ operation: 'A', name: 'p' });
  });

  it('says nothing of what no operation uses, and of calls that cannot be made anyway', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  ${list}
  /a: {get: {operationId: A, x-ms-operation-context: {simulate: {operationId: Nothing, parameters: {q: {parameter: z}}}}, responses: {'200': {description: ok}}}}
definitions: {A: {type: string, ${call('p')}}}
`;
    expect(report(dynamicSourceParameterUnknown, yaml)).toEqual([]);
  });
});
