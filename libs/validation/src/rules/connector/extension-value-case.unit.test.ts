import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { extensionValueCase } from './extension-value-case.js';

describe(extensionValueCase.id, () => {
  it('writes the value as it must be, also within an extension', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1', x-ms-api-annotation: {status: production}}
paths: {/a: {get: {x-ms-trigger: Single, responses: {'200': {description: ok}}}}}
`;
    const findings = report(extensionValueCase, yaml);
    expect(findings.map(({ pointer, params }) => [pointer, params['right']])).toEqual([
      ['/info/x-ms-api-annotation/status', 'Production'],
      ['/paths/~1a/get/x-ms-trigger', 'single'],
    ]);
    expect(findings[0]!.fix!.actions.at(-1)).toEqual({
      target: "$['info']['x-ms-api-annotation']",
      update: { status: 'Production' },
    });
  });

  it('says nothing of values that are right, or that are others', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {get: {x-ms-visibility: '', x-ms-trigger: many, responses: {'200': {description: ok}}}}}
`;
    expect(report(extensionValueCase, yaml)).toEqual([]);
  });
});
