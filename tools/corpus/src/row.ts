import type { FindingCounts, LedgerSummary } from '@connectory/contracts';
import type { Verdict } from './judging/verdict.js';
import type { FileClass } from './manifest.js';
import type { DefinitionMeasure } from './openapi/measure-definition.js';
import type { CollectionMeasure } from './postman/measure-collection.js';

/** All that was measured of one file. */
export interface Row {
  readonly file: string;
  readonly class: FileClass | null;
  readonly bytes: number;
  readonly kind: string;
  readonly version: string | null;
  /** Of reading and converting, the ledger included; the first time, so with all that the engine has to compile. */
  readonly ms: number;
  readonly operations: number;
  readonly findings: FindingCounts;
  /** Codes of error findings. */
  readonly errors: readonly string[];
  readonly ledger: LedgerSummary | null;
  /** Of the canonical definition; `null` if nothing came out. */
  readonly output: Verdict | null;
  readonly collection: CollectionMeasure | null;
  readonly definition: DefinitionMeasure | null;
  /** What broke off the measuring: an exception of ours. */
  readonly fault: string | null;
}
