import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { passwordInClear } from './password-in-clear.js';

describe(passwordInClear.id, () => {
  it('reports properties and parameters that are plain texts', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: password, in: query, schema: {type: string}}
        - {name: password, in: header, schema: {$ref: '#/components/schemas/Text'}}
components:
  schemas:
    Text: {type: string}
    A:
      properties:
        password: {type: string}
        newPassword: {type: string, format: password}
        userPassword: {type: boolean}
        pwd: {$ref: '#/components/schemas/Text'}
        passphrase: {type: string, enum: [a]}
`;
    expect(
      report(passwordInClear, yaml).map(({ pointer, fix }) => [pointer, fix?.actions[0]?.update]),
    ).toEqual([
      ['/paths/~1a/get/parameters/0', { format: 'password' }],
      ['/components/schemas/A/properties/password', { format: 'password' }],
    ]);
  });

  it('knows the parameters of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {post: {parameters: [{name: password, in: formData, type: string}]}}}
`;
    expect(reportedPointers(passwordInClear, yaml)).toEqual(['/paths/~1a/post/parameters/0']);
  });
});
