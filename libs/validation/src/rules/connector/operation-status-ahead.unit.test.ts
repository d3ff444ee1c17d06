import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { operationStatusAhead } from './operation-status-ahead.js';

const swagger = (...annotations: string[]) =>
  `swagger: '2.0'
info: {title: a, version: '1'}
paths:
${annotations.map((one, index) => `  /${index}: {get: {operationId: A${index}, ${one}, responses: {'200': {description: ok}}}}`).join('\n')}
`;
const production = 'x-ms-api-annotation: {status: Production}';
const connector = (status: string) =>
  swagger(production, 'x-ms-api-annotation: {status: Preview}').replace(
    'title: a',
    `title: a, x-ms-api-annotation: {status: ${status}}`,
  );

describe(operationStatusAhead.id, () => {
  it('reports operations in production of a preview', () => {
    const findings = report(operationStatusAhead, connector('preview'));
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/paths/~10/get/x-ms-api-annotation/status']);
  });

  it('says nothing of other connectors', () => {
    expect(report(operationStatusAhead, connector('Production'))).toEqual([]);
    expect(report(operationStatusAhead, swagger(production))).toEqual([]);
  });
});
