import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
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

  it('shortens what says the same in more words', () => {
    const repaired = (summary: string) => {
      const paths = { '/a': { get: { 'x-ms-trigger': 'batch', summary } } };
      const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths });
      return report(triggerSummary, text)[0]?.fix?.actions[0]?.update;
    };
    expect(repaired('Triggers when a text comes in')).toEqual({ summary: 'When a text comes in' });
    expect(repaired('New texts')).toBeUndefined();
  });
});
