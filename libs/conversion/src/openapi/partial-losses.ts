import type { LedgerEntry } from '@connectory/contracts';
import type { Recorder } from '../recorder.js';

/**
 * Losses of nodes that stand in the output all the same: as a text instead of what they were, or where another use of them fits.
 * Such a node counts as lost, for whoever reads the ledger has to look at it.
 */
const partialLosses: ReadonlySet<string> = new Set([
  'openapi/object-parameter',
  'openapi/parameter-does-not-fit',
  'openapi/nested-binary',
]);

export interface PartialLosses {
  readonly noting: Recorder;
  /** The ledger with these losses in place of what else became of their nodes. */
  readonly withLosses: (ledger: readonly LedgerEntry[]) => LedgerEntry[];
}

/** `recorder`, with an eye on the losses that the ledger would not show because their nodes went somewhere too. */
export function notePartialLosses(recorder: Recorder): PartialLosses {
  const losses = new Map<string, LedgerEntry>();
  return {
    noting: {
      ...recorder,
      lose: (source, code, reason) => {
        if (partialLosses.has(code))
          losses.set(source, { source, outcome: 'lost', targets: [], code, reason });
        recorder.lose(source, code, reason);
      },
    },
    withLosses: (ledger) =>
      ledger.map((entry) => (entry.outcome === 'lost' ? entry : (losses.get(entry.source) ?? entry))),
  };
}
