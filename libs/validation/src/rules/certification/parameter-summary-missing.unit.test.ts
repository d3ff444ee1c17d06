import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { parameterSummaryMissing } from './parameter-summary-missing.js';

const reported = (yaml: string) =>
  report(parameterSummaryMissing, yaml).map(({ pointer, fix }) => [pointer, fix?.title]);

describe(parameterSummaryMissing.id, () => {
  it('suggests the words of the name, once for a shared parameter', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  parameters:
    top: {name: $top, in: query, schema: {}}
paths:
  /a:
    get:
      parameters:
        - {$ref: '#/components/parameters/top'}
        - {name: X-Request-Id, in: header, x-ms-summary: '', schema: {}}
        - {name: '-', in: query, schema: {}}
`;
    expect(reported(yaml)).toEqual([
      ['/components/parameters/top', 'Add the title “Top”'],
      ['/paths/~1a/get/parameters/1/x-ms-summary', 'Add the title “X Request Id”'],
      ['/paths/~1a/get/parameters/2', undefined],
    ]);
  });

  it('leaves bodies, internal parameters and titles of schemas alone', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: body, in: body, schema: {}}
        - {name: b, in: query, type: string, x-ms-visibility: internal}
        - {name: c, in: query, type: string, x-ms-summary: C}
`;
    expect(reported(yaml)).toEqual([]);
    const newer = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    parameters:
      - {name: a, in: query, schema: {x-ms-summary: A}}
      - {name: b, in: query, schema: {x-ms-visibility: internal}}
`;
    expect(reported(newer)).toEqual([]);
  });
});
