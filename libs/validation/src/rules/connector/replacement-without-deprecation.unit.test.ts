import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { replacementWithoutDeprecation } from './replacement-without-deprecation.js';

const swagger = (...annotations: string[]) =>
  `swagger: '2.0'
info: {title: a, version: '1'}
paths:
${annotations.map((one, index) => `  /${index}: {get: {operationId: A${index}, ${one}, responses: {'200': {description: ok}}}}`).join('\n')}
`;
describe(replacementWithoutDeprecation.id, () => {
  it('wants operations with a replacement deprecated', () => {
    const replaced = 'x-ms-api-annotation: {replacement: {api: a, operationId: B}}';
    const yaml = swagger(replaced, `deprecated: true, ${replaced}`, 'x-ms-api-annotation: {status: Preview}');
    expect(report(replacementWithoutDeprecation, yaml)).toMatchObject([
      { pointer: '/paths/~10/get/x-ms-api-annotation/replacement', fix: { safe: false } },
    ]);
  });
});
