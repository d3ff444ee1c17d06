/** Somebody else's package, and the one version of it that is compared. */
export interface Peer {
  /** Of the package, and in the table. */
  readonly name: string;
  readonly version: string;
}
