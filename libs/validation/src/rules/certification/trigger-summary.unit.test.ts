import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { triggerSummary } from './trigger-summary.js';

describe(triggerSummary.id, () => {
  it.each([
    ['When a text comes in', 0],
    ['DEPRECATED: When a text comes in', 0],
    ['New texts', 1],
    ['Whenever', 1],
    ['', 0],
  ])('%j', (summary, count) => {
    const paths = { '/a': { get: { 'x-ms-trigger': 'batch', summary }, put: { summary } } };
    const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths });
    expect(reportedPointers(triggerSummary, text)).toHaveLength(count);
  });
});
