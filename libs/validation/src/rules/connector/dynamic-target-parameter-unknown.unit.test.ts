import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { dynamicTargetParameterUnknown } from './dynamic-target-parameter-unknown.js';

const swagger = (target: string, call: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /list: {post: {operationId: List, parameters: [${target}], responses: {'200': {description: ok}}}}
parameters: {p: {name: p, in: query, type: string, ${call}}}
`;
const listed = '/parameters/p/x-ms-dynamic-values/parameters';
const values = (names: string) => `x-ms-dynamic-values: {operationId: List, parameters: {${names}}}`;
const references = (names: string) => `x-ms-dynamic-list: {operationId: List, parameters: {${names}}}`;
const body = `{name: item, in: body, schema: {type: object, properties: {x: {allOf: [{type: object, properties: {y: {type: string}}}]}}}}`;

describe(dynamicTargetParameterUnknown.id, () => {
  it('knows parameters, the body and what is in it', () => {
    const given = values('q: 1, item: 1, x/y: 1, item/x/y: 1, r: 1, x/z: 1');
    const yaml = swagger(`{name: q, in: query, type: string}, ${body}`, given);
    expect(reportedPointers(dynamicTargetParameterUnknown, yaml)).toEqual([`${listed}/r`, `${listed}/x~1z`]);
  });

  it('knows form fields', () => {
    const yaml = swagger('{name: f, in: formData, type: string}', values('f: 1, g: 1'));
    expect(reportedPointers(dynamicTargetParameterUnknown, yaml)).toEqual([`${listed}/g`]);
  });

  it('names what the operation takes', () => {
    const [finding] = report(dynamicTargetParameterUnknown, swagger(body, references('z: {value: 1}')));
    expect(finding!.message).toContain('it takes `item`, `item/x`');
    expect(report(dynamicTargetParameterUnknown, swagger('', values('z: 1')))[0]!.message).toContain(
      'takes no parameters',
    );
  });

  it('says nothing of bodies of which the description says nothing, and of operations that are not there', () => {
    const open = '{name: item, in: body, schema: {type: object}}';
    expect(report(dynamicTargetParameterUnknown, swagger(open, references('item/z: {value: 1}')))).toEqual(
      [],
    );
    const missing = 'x-ms-dynamic-values: {operationId: Nothing, parameters: {z: 1}}';
    expect(report(dynamicTargetParameterUnknown, swagger('', missing))).toEqual([]);
  });

  it('calls the body of 3.x by its kept name or `body`', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a: {post: {operationId: A, requestBody: {x-connectory-name: item, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}}}
  /b: {post: {operationId: B, requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}}}
components:
  schemas:
    A: {x-ms-dynamic-list: {operationId: A, parameters: {item/x: {value: 1}, body/x: {value: 1}}}}
    B: {x-ms-dynamic-list: {operationId: B, parameters: {item/x: {value: 1}, body/x: {value: 1}}}}
`;
    expect(reportedPointers(dynamicTargetParameterUnknown, yaml)).toEqual([
      '/components/schemas/A/x-ms-dynamic-list/parameters/body~1x',
      '/components/schemas/B/x-ms-dynamic-list/parameters/item~1x',
    ]);
  });
});
