import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { batchTriggerWithoutList } from './batch-trigger-without-list.js';

const told = (schema: string, trigger = 'batch', content = '') =>
  reportedPointers(
    batchTriggerWithoutList,
    `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {${content}get: {operationId: A, x-ms-trigger: ${trigger}, responses: {'200': {description: ok${schema}}}}}}
`,
  ).length;

describe(batchTriggerWithoutList.id, () => {
  it('wants a list, or an object with one', () => {
    const object = ', schema: {type: object, properties: {a: {type: string}}}';
    expect(told(object)).toBe(1);
    expect(told(', schema: {type: string}')).toBe(1);
    expect(told(object, 'single')).toBe(0);
    expect(told(', schema: {type: array, items: {type: string}}')).toBe(0);
    expect(told(', schema: {type: object, properties: {value: {type: array, items: {type: string}}}}')).toBe(
      0,
    );
  });

  it('looks at what a webhook sends', () => {
    const content = (schema: string) => `x-ms-notification-content: {schema: {${schema}}}, `;
    expect(told('', 'batch', content('type: object, properties: {a: {type: string}}'))).toBe(1);
    expect(told('', 'batch', content('type: array, items: {type: string}'))).toBe(0);
  });

  it('says nothing where the description does not', () => {
    expect(told('')).toBe(0);
    expect(told(', schema: {type: object}')).toBe(0);
  });
});
