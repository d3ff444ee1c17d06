import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { bodyWithFormData } from './body-with-form-data.js';

describe(bodyWithFormData.id, () => {
  it('sees a body that comes from the path item, and one behind a reference', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  body: {name: b, in: body, schema: {}}
paths:
  /a:
    parameters:
      - $ref: '#/parameters/body'
    post:
      parameters:
        - {name: f, in: formData, type: string}
      responses: {'200': {description: ok}}
`;
    expect(reportedPointers(bodyWithFormData, yaml)).toEqual(['/paths/~1a/post/parameters']);
  });

  it('lets several form fields be', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: f, in: formData, type: string}
        - {name: g, in: formData, type: string}
`;
    expect(reportedPointers(bodyWithFormData, yaml)).toEqual([]);
  });
});
