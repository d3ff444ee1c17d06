import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { errorResponsesMissing } from './error-responses-missing.js';

describe(errorResponsesMissing.id, () => {
  it.each([
    ["{'200': {description: a}}", 1],
    ["{'200': {description: a}, '404': {description: a}}", 0],
    ["{'200': {description: a}, 5XX: {description: a}}", 0],
    ["{'200': {description: a}, default: {description: a}}", 0],
    ['{}', 0],
  ])('%s', (responses, count) => {
    const yaml = `openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {/a: {get: {responses: ${responses}}}}\n`;
    expect(reportedPointers(errorResponsesMissing, yaml)).toHaveLength(count);
  });
});
