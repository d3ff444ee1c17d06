/** How many checks of a step came out which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };
export const oneSkipped: Counts = { passed: 0, failed: 0, skipped: 1 };

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The plain last line: `12 passed, 0 failed`, and `, 3 skipped` if any were. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * The counts of a Vitest run from its JSON report. A run that ends badly without a failed test (a file that does not
 * load, an error outside of tests, no test at all) counts as one failure.
 *
 * @param report the text of the report; `null` if none was written
 */
export function vitestCounts(report: string | null, exitCode: number | null): Counts {
  const read = report === null ? null : readReport(report);
  if (!read) return oneFailed;
  const failed = read.failed === 0 && exitCode !== 0 ? 1 : read.failed;
  return { ...read, failed };
}

function readReport(text: string): Counts | null {
  const report = JSON.parse(text) as Record<string, unknown>;
  const count = (name: string) => (typeof report[name] === 'number' ? report[name] : 0);
  if (typeof report['numTotalTests'] !== 'number') return null;
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests'),
    skipped: count('numPendingTests') + count('numTodoTests'),
  };
}
