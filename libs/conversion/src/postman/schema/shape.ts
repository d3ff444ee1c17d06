/** Kinds of JSON values, as bits. */
export const kinds = { string: 1, number: 2, boolean: 4, array: 8, object: 16, null: 32 } as const;

/**
 * What all the values at one place of several examples have in common. Filled while the examples are read; there are as many as
 * places in all examples, so none holds more than it needs.
 */
export interface Shape {
  /** The kinds of the values that were seen, added up. */
  kinds: number;
  texts: string[] | null;
  /** The different texts and how often each was seen; `false` when they cannot be an enumeration. */
  choices: Map<string, number> | false | null;
  numbers: number[] | null;
  objects: number;
  members: Map<string, Member> | null;
  items: Shape | null;
}

export interface Member {
  count: number;
  readonly shape: Shape;
}

export const newShape = (): Shape => ({
  kinds: 0,
  texts: null,
  choices: null,
  numbers: null,
  objects: 0,
  members: null,
  items: null,
});
