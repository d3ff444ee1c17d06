/** A comparison that can be run by its name. */
export interface Bench {
  readonly name: string;
  /** One line for the list of benches. */
  readonly summary: string;
  readonly help: string;
  /** The result as text for people and as data for `--json`. Throws a UsageError for arguments that cannot be meant. */
  run(options: BenchOptions): Promise<BenchResult>;
}

export interface BenchOptions {
  /** The folder to measure on; `null` for the bench's own choice. */
  readonly folder: string | null;
  readonly only: string | null;
  /** Threads of a worker; `null` for the bench's own choice. */
  readonly threads: number | null;
  /** False leaves the peers out. */
  readonly withPeers: boolean;
  /** How much to generate; `null` for the bench's own choice. */
  readonly size: number | null;
  /** Seconds after which a peer is cut off at a file. */
  readonly seconds: number;
  /** Hears what is going on. */
  readonly tell: (text: string) => void;
}

export interface BenchResult {
  readonly text: string;
  readonly data: unknown;
}
