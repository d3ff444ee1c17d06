import { comesOut, isCollection } from '../bars.js';
import { isValid, judgeNames, type Verdict } from '../judging/verdict.js';
import type { Row } from '../row.js';

/** Something that keeps a bar from being met. */
export interface Fault {
  /** Faults are counted and listed by it. */
  readonly class: string;
  readonly file: string;
  readonly detail: string;
}

/** Everything that is wrong in the rows, in their order. */
export function faults(rows: readonly Row[]): Fault[] {
  return rows.flatMap((row) => {
    const found: Fault[] = [];
    const add = (kind: string, detail: string) => found.push({ class: kind, file: row.file, detail });
    if (row.fault !== null) add('threw', row.fault.split('\n').slice(0, 3).join(' | '));
    if (isCollection(row)) collectionFaults(row, add);
    else if (row.definition !== null) definitionFaults(row, add);
    return found;
  });
}

type Add = (kind: string, detail: string) => void;

function collectionFaults(row: Row, add: Add): void {
  if (row.fault === null && !comesOut(row)) add('postman: does not convert', row.errors.join(', '));
  invalidities(row.output, 'postman: output not valid', add);
  for (const fault of row.collection?.faults ?? []) {
    const note = fault.isNamed ? ' (in the ledger)' : '';
    add(`postman: ${fault.class}${note}`, `${fault.pointer} ${fault.request} ${fault.detail}`);
  }
  const ids = row.collection?.operationIds;
  const operations = row.collection?.operations ?? 0;
  if (ids && ids.unique < operations) add('postman: operationIds', `${ids.unique} of ${operations}`);
}

function definitionFaults(row: Row, add: Add): void {
  const { definition } = row;
  if (!definition) return;
  const { version, roundTrip, outputs } = definition;
  if (roundTrip && !roundTrip.isSame) {
    add(
      `openapi: ${version} → 3.1 → ${version} differs`,
      `${roundTrip.pointer}: ${roundTrip.before} became ${roundTrip.after}`,
    );
  }
  if (!isValid(definition.source)) return;
  invalidities(row.output, `openapi: ${version} → 3.1 not valid`, add);
  for (const [to, verdict] of Object.entries(outputs)) {
    invalidities(verdict, `openapi: ${version} → ${to} not valid`, add);
  }
}

function invalidities(verdict: Verdict | null, kind: string, add: Add): void {
  for (const judge of verdict === null ? [] : judgeNames) {
    const reason = verdict?.[judge];
    if (reason) add(`${kind} (${judge})`, reason.replace(/\s+/g, ' '));
  }
}
