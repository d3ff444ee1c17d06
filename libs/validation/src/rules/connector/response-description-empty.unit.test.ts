import { expect, describe, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { responseDescriptionEmpty } from './response-description-empty.js';

describe(responseDescriptionEmpty.id, () => {
  it('suggests what the status says', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  responses:
    Gone: {description: ' '}
paths:
  /a:
    get:
      responses:
        '404': {description: ''}
        '5XX': {description: ''}
        default: {description: ''}
        '200': {description: Good}
        '201': {}
        '202': {$ref: '#/components/responses/Gone'}
`;
    expect(report(responseDescriptionEmpty, yaml).map(({ pointer, fix }) => [pointer, fix?.title])).toEqual([
      ['/components/responses/Gone/description', 'Describe it as “Response”'],
      ['/paths/~1a/get/responses/404/description', 'Describe it as “Not found”'],
      ['/paths/~1a/get/responses/5XX/description', 'Describe it as “The server failed”'],
      ['/paths/~1a/get/responses/default/description', 'Describe it as “Any other response”'],
    ]);
  });
});
