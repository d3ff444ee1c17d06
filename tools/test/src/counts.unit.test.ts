import { describe, expect, it } from 'vitest';
import { oneFailed, onePassed, oneSkipped, sumCounts, summaryLine, vitestCounts } from './counts.js';

describe('summaryLine', () => {
  it('names skipped checks only if there are any', () => {
    expect(summaryLine(sumCounts([onePassed, onePassed, oneFailed]))).toBe('2 passed, 1 failed');
    expect(summaryLine(sumCounts([onePassed, oneSkipped]))).toBe('1 passed, 0 failed, 1 skipped');
    expect(summaryLine(sumCounts([]))).toBe('0 passed, 0 failed');
  });
});

describe('vitestCounts', () => {
  const report = (passed: number, failed: number, pending = 0, todo = 0) =>
    JSON.stringify({
      numTotalTests: passed + failed + pending + todo,
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: pending,
      numTodoTests: todo,
    });

  it('counts tests', () => {
    expect(vitestCounts(report(12, 2, 1, 1), 1)).toEqual({ passed: 12, failed: 2, skipped: 2 });
    expect(vitestCounts(report(12, 0), 0)).toEqual({ passed: 12, failed: 0, skipped: 0 });
  });

  it('counts a run that ends badly without a failed test as a failure', () => {
    expect(vitestCounts(report(12, 0), 1)).toEqual({ passed: 12, failed: 1, skipped: 0 });
    expect(vitestCounts(report(12, 0), null).failed).toBe(1);
    expect(vitestCounts(null, 1)).toEqual(oneFailed);
    expect(vitestCounts('{}', 0)).toEqual(oneFailed);
  });
});
