/** One check of the reference system's validator, by its name there, and the rules that hold it here. */
export interface ReferenceCheck {
  readonly id: string;
  readonly rules: readonly [string, ...string[]];
}
