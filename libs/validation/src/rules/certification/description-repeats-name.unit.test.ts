import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { descriptionRepeatsName } from './description-repeats-name.js';

describe(descriptionRepeatsName.id, () => {
  it('compares letters only', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {summary: Get texts, description: 'Get  Texts.', parameters: [{name: a, in: query, x-ms-summary: Page, description: page}]}
    put: {summary: Get texts, description: Gets texts.}
    post: {summary: Get texts}
components:
  schemas: {A: {x-ms-summary: A text, description: A text}, B: {title: A text, description: A text}}
`;
    expect(reportedPointers(descriptionRepeatsName, yaml)).toEqual([
      '/paths/~1a/get/description',
      '/paths/~1a/get/parameters/0/description',
      '/components/schemas/A/description',
    ]);
  });
});
