import type { Severity } from '@connectory/contracts';
import type { ReportFormat } from './report-format.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands of GitHub Actions, which show findings beside the lines of a pull request. */
export const githubFormat = (): ReportFormat => ({
  begin: () => '',
  file: ({ file, findings }) =>
    findings
      .map(({ severity, code, message, range }) => {
        const place = range
          ? { line: range.line, col: range.column, endLine: range.endLine, endColumn: range.endColumn }
          : {};
        const properties = Object.entries({ file, ...place, title: code })
          .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
          .join(',');
        return `::${commands[severity]} ${properties}::${escapeData(message)}\n`;
      })
      .join(''),
  end: () => '',
});

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
