import type { Finding, FindingCounts } from '@connectory/contracts';

/** What a report says of one file. */
export interface ReportRow {
  /** As the argument that led to it begins. */
  readonly file: string;
  readonly kind: 'openapi' | 'postman' | 'unknown';
  /** As the source says it, for example `2.1.0`. */
  readonly version: string | null;
  /** The path written; `null` if the file was not converted. */
  readonly out: string | null;
  /** True when a definition was written; the findings say how good the source is. */
  readonly ok: boolean;
  readonly operations: number;
  readonly findings: FindingCounts;
  /** Nodes of the source that are nowhere in the definition. */
  readonly lost: number;
  /** Of the source, with all the files that it consists of. */
  readonly bytes: number;
  /** From reading to writing. */
  readonly ms: number;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A report as JSON, one row on a line. */
export function reportText(rows: readonly ReportRow[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
