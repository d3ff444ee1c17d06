import type { Finding } from '@connectory/contracts';
import type { ReportFormat } from './report-format.js';

/** JUnit's XML: a file is a test suite, a finding a test case that failed; a file without findings has one that passed. */
export const junitFormat = (): ReportFormat => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="connectory validate">\n',
  file: ({ file, findings }) => {
    const failures = findings.filter(({ severity }) => severity !== 'info');
    const tests = Math.max(findings.length, 1);
    const cases =
      findings.length === 0 ? [`    <testcase name="no findings" classname="${escape(file)}"/>\n`] : [];
    return [
      `  <testsuite name="${escape(file)}" tests="${tests}" failures="${failures.length}" errors="0">\n`,
      ...cases,
      ...findings.map((finding) => testCase(file, finding)),
      '  </testsuite>\n',
    ].join('');
  },
  end: () => '</testsuites>\n',
});

function testCase(file: string, { severity, code, message, range }: Finding): string {
  const place = range ? ` line ${range.line}, column ${range.column}` : '';
  const name = `${code}${place}`;
  const head = `    <testcase name="${escape(name)}" classname="${escape(file)}"`;
  // What is only said for information fails no build.
  if (severity === 'info')
    return `${head}>\n      <system-out>${escape(message)}</system-out>\n    </testcase>\n`;
  return `${head}>\n      <failure type="${severity}" message="${escape(message)}">${escape(`${file}:${place || ' whole file'}\n${message}`)}</failure>\n    </testcase>\n`;
}

/** XML 1.0 has no way to write most control characters, and none for half a surrogate pair. */
const escape = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\r\n\t]/g, (space) => `&#${space.charCodeAt(0)};`);
