import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { emptyOperation } from './empty-operation.js';

describe(emptyOperation.id, () => {
  it.each([
    ['{}', 1],
    ["{summary: a, responses: {'200': {description: a}}}", 1],
    ["{description: a, responses: {'200': {description: a}}}", 0],
    ["{responses: {'204': {description: a}}}", 0],
    ['{parameters: [{name: a, in: query}]}', 0],
    ["{responses: {'200': {description: a, content: {image/png: {}}}}}", 0],
    ["{responses: {'200': {description: a}, '404': {description: a}}}", 0],
    ['{deprecated: true}', 0],
  ])('%s', (operation, count) => {
    const yaml = `openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {/a: {post: ${operation}}}\n`;
    expect(reportedPointers(emptyOperation, yaml)).toHaveLength(count);
  });
});
