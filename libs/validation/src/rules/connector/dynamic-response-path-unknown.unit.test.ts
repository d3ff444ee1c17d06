import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { dynamicResponsePathUnknown } from './dynamic-response-path-unknown.js';

const list = 'type: array, items: {type: object, properties: {id: {type: string}, a/b: {type: string}}}';
const swagger = (schema: string, extension: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/list: {get: {operationId: List, responses: {'200': {description: ok, schema: {${schema}}}, default: {description: no, schema: {type: string}}}}}}
definitions: {A: {type: string, ${extension}}}
`;
const told = (schema: string, extension: string) =>
  report(dynamicResponsePathUnknown, swagger(schema, extension)).map(
    ({ pointer, message }) => `${pointer.slice('/definitions/A/'.length)}: ${message}`,
  );

describe(dynamicResponsePathUnknown.id, () => {
  it('looks for properties in the entries of a list', () => {
    expect(told(list, 'x-ms-dynamic-values: {operationId: List, value-path: id, value-title: a/b}')).toEqual(
      [],
    );
    expect(
      told(list, 'x-ms-dynamic-list: {operationId: List, itemValuePath: no, itemTitlePath: id/x}'),
    ).toEqual([
      expect.stringMatching(/^x-ms-dynamic-list\/itemValuePath: The answer of `List` has no `no`/),
      expect.stringMatching(/^x-ms-dynamic-list\/itemTitlePath: .* `id\/x`/),
    ]);
  });

  it('wants a list', () => {
    const object = `type: object, properties: {value: {${list}}, name: {type: string}}`;
    const values = (path: string) => `x-ms-dynamic-values: {operationId: List, ${path}value-path: id}`;
    expect(told(object, values('value-collection: value, '))).toEqual([]);
    expect(told(object, values(''))).toEqual([
      expect.stringContaining('is no list. Say with `value-collection`'),
    ]);
    expect(told(object, values('value-collection: name, '))).toEqual([
      expect.stringMatching(/^x-ms-dynamic-values\/value-collection: `name` in the answer .* is no list/),
    ]);
    expect(told(object, values('value-collection: no, '))).toEqual([expect.stringContaining('has no `no`')]);
  });

  it('looks through alternatives and references', () => {
    const yaml = swagger(
      `$ref: '#/definitions/B'`,
      'x-ms-dynamic-schema: {operationId: List, value-path: s/y/z}',
    ).replace(
      'definitions: {',
      'definitions: {B: {allOf: [{properties: {s: {type: object, properties: {x: {type: string}}}}}]}, ',
    );
    expect(report(dynamicResponsePathUnknown, yaml).map(({ params }) => params['path'])).toEqual(['s/y/z']);
  });

  it.each([
    'type: object',
    'type: object, additionalProperties: {type: string}, properties: {a: {type: string}}',
    'type: array, items: {}',
    'x-ms-dynamic-schema: {operationId: List}, type: object, properties: {a: {type: string}}',
  ])('does not know what is in {%s}', (schema) => {
    expect(told(schema, 'x-ms-dynamic-properties: {operationId: List, itemValuePath: x/y}')).toEqual([]);
  });

  it('says nothing of an answer without schema', () => {
    const yaml = swagger('', 'x-ms-dynamic-values: {operationId: List, value-path: x}');
    expect(report(dynamicResponsePathUnknown, yaml)).toEqual([]);
  });
});
