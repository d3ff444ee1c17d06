/** What all the values at one place of several examples have in common. Filled while the examples are read. */
export interface Shape {
  readonly types: Set<string>;
  readonly texts: string[];
  /** The different texts and how often each was seen; `null` when they cannot be an enumeration. */
  choices: Map<string, number> | null;
  readonly numbers: number[];
  objects: number;
  readonly members: Map<string, { count: number; readonly shape: Shape }>;
  items: Shape | null;
}

export const newShape = (): Shape => ({
  types: new Set(),
  texts: [],
  choices: new Map(),
  numbers: [],
  objects: 0,
  members: new Map(),
  items: null,
});
