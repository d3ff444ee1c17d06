import type { LedgerEntry } from '@connectory/contracts';

/** Entries by the reference tokens, as escaped in the pointers, of where they stand. */
export interface LedgerBranch<Entry> {
  readonly entries: Entry[];
  readonly children: Map<string, LedgerBranch<Entry>>;
}

export function growLedgerTree(
  ledger: readonly LedgerEntry[],
  pointersOf: (entry: LedgerEntry) => readonly string[],
): LedgerBranch<LedgerEntry> {
  const root: LedgerBranch<LedgerEntry> = { entries: [], children: new Map() };
  for (const entry of ledger) {
    for (const pointer of pointersOf(entry)) {
      let branch = root;
      for (let at = 0; at < pointer.length;) {
        const next = pointer.indexOf('/', at + 1);
        const stop = next < 0 ? pointer.length : next;
        const token = pointer.slice(at + 1, stop);
        let child = branch.children.get(token);
        if (!child) branch.children.set(token, (child = { entries: [], children: new Map() }));
        branch = child;
        at = stop;
      }
      branch.entries.push(entry);
    }
  }
  return root;
}
