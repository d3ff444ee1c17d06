import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { pathParameterUndeclared } from './path-parameter-undeclared.js';

describe(pathParameterUndeclared.id, () => {
  it('counts what the path item and references declare', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  parameters:
    p: {name: p, in: path, required: true, schema: {}}
paths:
  /{x}/{p}/{z}:
    parameters:
      - {name: x, in: path, required: true, schema: {}}
    get:
      parameters:
        - $ref: '#/components/parameters/p'
    put: {}
`;
    expect(reportedPointers(pathParameterUndeclared, yaml)).toEqual([
      '/paths/~1{x}~1{p}~1{z}/get',
      '/paths/~1{x}~1{p}~1{z}/put',
      '/paths/~1{x}~1{p}~1{z}/put',
    ]);
  });

  it('does not guess at what references out of the document declare', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /{x}:
    get:
      parameters:
        - $ref: other.yaml#/x
`;
    expect(reportedPointers(pathParameterUndeclared, yaml)).toEqual([]);
  });

  it('does not take a query parameter for a path parameter', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /{x}:
    get:
      parameters:
        - {name: x, in: query, schema: {}}
`;
    expect(reportedPointers(pathParameterUndeclared, yaml)).toEqual(['/paths/~1{x}/get']);
  });

  it('names fifty of an operation at most', () => {
    const path = Array.from({ length: 60 }, (_, index) => `{a${index}}`).join('/');
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {'/${path}': {get: {responses: {default: {description: ''}}}}}
`;
    expect(reportedPointers(pathParameterUndeclared, yaml)).toHaveLength(50);
  });

  it.each([
    ["swagger: '2.0'", { type: 'string' }],
    ['openapi: 3.0.3', { schema: { type: 'string' } }],
  ])('declares it in the terms of %s', (version, type) => {
    const head = `${version}\ninfo: {title: a, version: '1'}\n`;
    const fixOf = (members: string) =>
      report(pathParameterUndeclared, `${head}paths: {'/{user_id}': {get: {${members}}}}\n`)[0]!.fix;
    const parameter = {
      name: 'user_id',
      in: 'path',
      required: true,
      ...type,
      'x-ms-summary': 'User Id',
      'x-ms-url-encoding': 'single',
    };
    expect(fixOf('')?.actions).toEqual([
      { target: "$['paths']['/{user_id}']['get']", update: { parameters: [parameter] } },
    ]);
    expect(fixOf('parameters: {}')).toBeUndefined();
  });
});
