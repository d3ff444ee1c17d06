/** What converting costs, from a process that does nothing else. */
export interface Cost {
  /** The sum over all rounds' medians, in ms; each with the reading of the JSON. */
  readonly collections: Speed;
  readonly definitions: Speed;
  /** Of the process that reads and converts every file once, in MB. */
  readonly peakMb: number;
  /** Of the same process before the first file. */
  readonly startMb: number;
}

export interface Speed {
  readonly files: number;
  readonly bytes: number;
  readonly jsonParseMs: number;
  /** JSON.parse and `convert` without the ledger. */
  readonly plainMs: number;
  /** JSON.parse and `convert` with the ledger. */
  readonly ledgerMs: number;
  /** `parseSource` and `convert` with the ledger: what a registration costs. */
  readonly registrationMs: number;
}
