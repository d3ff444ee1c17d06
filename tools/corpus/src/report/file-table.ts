import { judgeNames, type Verdict } from '../judging/verdict.js';
import type { Row } from '../row.js';
import { textTable } from './text-table.js';

/** A line for each file. */
export function fileTable(rows: readonly Row[]): string {
  return textTable(
    [
      'file',
      'kind',
      'ms',
      'operations',
      'errors',
      'warnings',
      'infos',
      'nodes',
      'lost',
      'rejected by',
      'requests',
      'callable',
      'equal',
      'and back',
    ],
    rows.map((row) => [
      row.file,
      `${row.kind} ${row.version ?? ''}`.trim(),
      row.ms.toFixed(0),
      String(row.operations),
      String(row.findings.error),
      String(row.findings.warning),
      String(row.findings.info),
      String(row.ledger?.nodes ?? '–'),
      String(row.ledger?.lost ?? '–'),
      row.output === null ? 'no output' : rejecting(row.output),
      String(row.collection?.requests ?? '–'),
      String(row.collection?.callable ?? '–'),
      String(row.collection?.equal ?? '–'),
      wayBack(row),
    ]),
  );
}

const rejecting = (verdict: Verdict) =>
  judgeNames.filter((judge) => verdict[judge] !== null).join(', ') || 'nobody';

function wayBack({ definition }: Row): string {
  const trip = definition?.roundTrip;
  if (!trip) return '–';
  return trip.isSame ? 'same' : trip.pointer || 'other root';
}
