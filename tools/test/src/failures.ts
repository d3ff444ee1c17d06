/** Of one failed test: enough to see what it was, without the whole output at hand. */
const mostLines = 12;
const mostCharacters = 1_500;

interface Assertion {
  readonly fullName?: string;
  readonly status?: string;
  readonly failureMessages?: readonly string[];
}

interface TestFile {
  readonly name?: string;
  readonly message?: string;
  readonly status?: string;
  readonly assertionResults?: readonly Assertion[];
}

/**
 * Every failed test of a Vitest run from its JSON report, and every file that did not load: its file, its name and the first
 * lines of what it said.
 *
 * @param report the text of the report; `null` if none was written
 */
export function vitestFailures(report: string | null): string[] {
  if (report === null) return ['No report was written.'];
  const { testResults = [] } = JSON.parse(report) as { testResults?: readonly TestFile[] };
  return testResults.flatMap(({ name = '', message = '', status, assertionResults = [] }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${name}\n${firstLines(message)}`] : [];
    return failed.map(
      ({ fullName = '', failureMessages = [] }) =>
        `${name}: ${fullName}\n${firstLines(failureMessages.join('\n'))}`,
    );
  });
}

const firstLines = (text: string) =>
  text
    .slice(0, mostCharacters)
    .split('\n')
    .slice(0, mostLines)
    .map((line) => `    ${line}`)
    .join('\n');
