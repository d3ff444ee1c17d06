import type { Action, Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Finding, Severity } from '@connectory/contracts';
import type { CodeSpan } from '../../components/code-view';
import { spanOf } from './span-of';

/** A finding with its place in the editor; `span` is null where the source has no text for it. */
export interface PlacedFinding {
  /** Its index in the list as it came; stable while the list is. */
  readonly id: number;
  readonly finding: Finding;
  readonly span: CodeSpan | null;
}

export const severityOrder: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings in the order in which they are shown: the gravest first, then from top to bottom. */
export function placeFindings(findings: readonly Finding[], document: Text | null): PlacedFinding[] {
  return findings
    .map((finding, id) => ({
      id,
      finding,
      span: document && finding.range ? spanOf(document, finding.range) : null,
    }))
    .toSorted(
      (a, b) =>
        severityOrder.indexOf(a.finding.severity) - severityOrder.indexOf(b.finding.severity) ||
        lineOf(a.finding) - lineOf(b.finding) ||
        a.id - b.id,
    );
}

const lineOf = (finding: Finding) => finding.range?.line ?? Number.MAX_SAFE_INTEGER;

/** What the editor underlines and marks in its margin, with what it offers to do about it. */
export function diagnosticsOf(
  placed: readonly PlacedFinding[],
  document: Text,
  actionsOf: (finding: Finding) => readonly Action[] = () => [],
): Diagnostic[] {
  return placed.flatMap(({ finding, span }) =>
    span
      ? [
          {
            ...underlined(document, span),
            severity: finding.severity,
            message: finding.message,
            source: finding.code,
            actions: actionsOf(finding),
          },
        ]
      : [],
  );
}

/** Of a finding about something long, its first line: a whole object underlined hides more than it shows. */
function underlined(document: Text, span: CodeSpan): CodeSpan {
  const line = document.lineAt(span.from);
  if (span.to <= line.to) return span;
  return { from: line.from + line.text.search(/\S|$/), to: line.to };
}

/**
 * The finding that somebody means who puts the cursor there: one that begins in that line (from 1) if there is one,
 * else one whose span the offset lies in; of several the most particular, which has the smallest span.
 */
export function findingAt(
  placed: readonly PlacedFinding[],
  { offset, line }: { offset: number; line: number },
): PlacedFinding | null {
  const under = placed.filter(({ span }) => span && span.from <= offset && offset <= span.to);
  const begun = placed.filter(({ finding }) => finding.range?.line === line);
  const both = begun.filter((entry) => under.includes(entry));
  const [hits = []] = [both, begun, under].filter((list) => list.length > 0);
  return hits.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null;
}

const sizeOf = ({ span }: PlacedFinding) => (span ? span.to - span.from : Infinity);
