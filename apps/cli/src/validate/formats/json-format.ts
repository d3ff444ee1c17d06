import { countFindings } from '../../report/report-row.js';
import type { ReportFormat } from './report-format.js';

/** A JSON array with one row on a line for each file: `{ file, kind, version, valid, errors, warnings, findings }`. */
export function jsonFormat(): ReportFormat {
  let rows = 0;
  return {
    begin: () => '[',
    file: ({ file, kind, version, findings, fixed }) => {
      const counts = countFindings(findings);
      const row = {
        file,
        kind,
        version,
        valid: counts.error === 0,
        errors: counts.error,
        warnings: counts.warning,
        findings,
        ...(fixed === null ? {} : { fixed }),
      };
      return `${rows++ === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`;
    },
    end: () => (rows === 0 ? ']\n' : '\n]\n'),
  };
}
