import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { unknownFormat } from './unknown-format.js';

const reported = (yaml: string) =>
  report(unknownFormat, yaml).map(({ pointer, fix }) => [pointer, fix?.title, fix?.safe]);

describe(unknownFormat.id, () => {
  it('tells what was meant from what means nothing', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: string, format: guid}
    B: {type: object, format: Vehicle}
    C: {type: string, format: phone}
    D: {type: string, format: ''}
    E: {type: string, format: string}
    F: {type: string, format: date}
    G: {format: 1}
    H: {properties: {format: {type: string}}}
paths: {}
`;
    expect(reported(yaml)).toEqual([
      ['/components/schemas/A/format', 'Make it `uuid`', false],
      ['/components/schemas/B/format', 'Remove the format', false],
      ['/components/schemas/C/format', undefined, undefined],
      ['/components/schemas/D/format', 'Remove the format', false],
      ['/components/schemas/E/format', 'Remove the format', false],
    ]);
  });

  it('looks at parameters, items and headers of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  a: {name: a, in: query, type: array, items: {type: string, format: url}}
  b: {name: b, in: query, type: string, format: url}
responses:
  a: {description: a, headers: {h: {type: string, format: url}}}
paths: {}
`;
    expect(reported(yaml).map(([pointer]) => pointer)).toEqual([
      '/parameters/a/items/format',
      '/parameters/b/format',
      '/responses/a/headers/h/format',
    ]);
  });
});
