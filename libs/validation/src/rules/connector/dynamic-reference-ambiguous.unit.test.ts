import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { dynamicReferenceAmbiguous } from './dynamic-reference-ambiguous.js';

const swagger = (extension: string, parameter = 'z', reference = 'a.b') => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /list: {get: {operationId: List, parameters: [{name: q, in: query, type: string}], responses: {'200': {description: ok}}}}
  /a:
    post:
      operationId: A
      parameters:
        - {name: ${parameter}, in: query, type: string}
        - name: item
          in: body
          schema:
            type: object
            properties:
              a: {type: object, properties: {b: {type: string}}}
              c: {type: object, ${extension}: {operationId: List, value-path: x/properties, parameters: {q: {parameter: ${reference}}}}}
      responses: {'200': {description: ok}}
`;

describe(dynamicReferenceAmbiguous.id, () => {
  it('adds the form with full references', () => {
    const [finding] = report(dynamicReferenceAmbiguous, swagger('x-ms-dynamic-schema'));
    expect(finding!.message).toContain('is a part of the body of `A`');
    expect(finding!.fix!.actions).toMatchObject([
      {
        update: {
          'x-ms-dynamic-properties': {
            operationId: 'List',
            itemValuePath: 'x',
            parameters: { q: { parameterReference: 'item/a/b' } },
          },
        },
      },
    ]);
  });

  it('leaves the choice to a human where a name has two readings', () => {
    const findings = report(dynamicReferenceAmbiguous, swagger('x-ms-dynamic-values', 'a', 'a'));
    expect(findings).toMatchObject([{ params: { name: 'a', form: 'x-ms-dynamic-list' } }]);
    expect(findings[0]!.message).toContain('both a parameter and a part of the body');
    expect(findings[0]!.fix).toBeUndefined();
  });

  it('says nothing of parameters, and of calls that have both forms', () => {
    expect(report(dynamicReferenceAmbiguous, swagger('x-ms-dynamic-values', 'p', 'p'))).toEqual([]);
    expect(report(dynamicReferenceAmbiguous, swagger('x-ms-dynamic-list: {}, x-ms-dynamic-values'))).toEqual(
      [],
    );
    expect(report(dynamicReferenceAmbiguous, swagger('x-ms-dynamic-list'))).toEqual([]);
  });
});
