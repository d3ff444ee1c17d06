/** One check of the reference system's validator, by its name there: the rules that hold it here, or why it cannot occur. */
export type ReferenceCheck =
  | { readonly id: string; readonly rules: readonly [string, ...string[]] }
  | { readonly id: string; readonly never: string };
