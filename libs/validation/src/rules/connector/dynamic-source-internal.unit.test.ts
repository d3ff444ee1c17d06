import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { dynamicSourceInternal } from './dynamic-source-internal.js';

const swagger = (parameter: string, extension = 'x-ms-dynamic-list') => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /list: {get: {operationId: List, parameters: [{name: q, in: query, type: string}], responses: {'200': {description: ok}}}}
  /a:
    get:
      operationId: A
      parameters:
        - {name: p, in: query, type: string${parameter}}
        - {name: r, in: query, type: string, ${extension}: {operationId: List, parameters: {q: {parameterReference: p}}}}
      responses: {'200': {description: ok}}
`;
const given = `$['paths']['/a']['get']['parameters'][?@.name=='r' && @.in=='query']['x-ms-dynamic-list']['parameters']['q']`;

describe(dynamicSourceInternal.id, () => {
  it('hands over the default of an internal field', () => {
    const findings = report(dynamicSourceInternal, swagger(', x-ms-visibility: internal, default: eu'));
    expect(findings).toMatchObject([
      {
        pointer: '/paths/~1a/get/parameters/1/x-ms-dynamic-list/parameters/q/parameterReference',
        fix: {
          actions: [
            { target: `${given}['parameterReference']`, remove: true },
            { target: given, update: { value: 'eu' } },
          ],
        },
      },
    ]);
  });

  it('has no fix without default', () => {
    expect(report(dynamicSourceInternal, swagger(', x-ms-visibility: internal'))).toHaveLength(1);
    expect(report(dynamicSourceInternal, swagger(', x-ms-visibility: internal'))[0]!.fix).toBeUndefined();
  });

  it('lets visible fields be, and extensions that have no other way', () => {
    expect(report(dynamicSourceInternal, swagger(', x-ms-visibility: advanced, default: eu'))).toEqual([]);
    const internal = swagger(', x-ms-visibility: internal, default: eu', 'x-ms-dynamic-values');
    expect(report(dynamicSourceInternal, internal)).toEqual([]);
  });
});
