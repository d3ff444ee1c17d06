import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { triggerHintWithoutTrigger } from './trigger-hint-without-trigger.js';

describe(triggerHintWithoutTrigger.id, () => {
  it('reports hints and metadata of actions', () => {
    const get = (members: string) => `{get: {${members}, responses: {'200': {description: ok}}}}`;
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a: ${get('x-ms-trigger-hint: Do it')}
  /b: ${get('x-ms-trigger-metadata: {kind: query}')}
  /c: ${get('x-ms-trigger-hint: Do it, x-ms-trigger: single')}
`;
    expect(reportedPointers(triggerHintWithoutTrigger, yaml)).toEqual([
      '/paths/~1a/get/x-ms-trigger-hint',
      '/paths/~1b/get/x-ms-trigger-metadata',
    ]);
  });
});
