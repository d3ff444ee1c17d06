/** What converting costs, from a process that does nothing else. */
export interface Cost {
  readonly collections: Speed;
  readonly definitions: Speed;
  /** Of the process that reads and converts every file once, in MB. */
  readonly peakMb: number;
  /** Of the same process before the first file. */
  readonly startMb: number;
}

/** Medians over some rounds; each round is every file once. All but the last with JSON.parse of the text in them. */
export interface Speed {
  readonly files: number;
  readonly bytes: number;
  readonly jsonParseMs: number;
  /** `convert` without the ledger. */
  readonly plainMs: number;
  /** `convert` with the ledger. */
  readonly ledgerMs: number;
  /** `parseSource` and `convert` with the ledger: what a registration costs. */
  readonly registrationMs: number;
}
