import type { BothPointers, Report } from './change.js';
import type { Conjunction, SchemaFacts } from './schema-facts.js';

/** Whether values of a schema are sent to the API or come back from it. */
export type Direction = 'request' | 'response';

export interface SchemaPair {
  readonly direction: Direction;
  readonly old: Conjunction;
  readonly new: Conjunction;
  /** What the messages call it: `` parameter `limit` ``. */
  readonly label: string;
}

/** A pair with what its two sides say. */
export interface ReadPair extends SchemaPair {
  readonly facts: { readonly old: SchemaFacts; readonly new: SchemaFacts };
  readonly pointer: BothPointers;
}

export interface SchemaContext {
  readonly factsOf: (side: 'old' | 'new', schema: Conjunction) => SchemaFacts;
  readonly report: Report;
  /** For pairs that belong to this one. */
  readonly enter: Enter;
}

/** Has a pair of schemas compared, sooner or later. */
export type Enter = (pair: SchemaPair) => void;

/** A label with more before it, until it is long enough: schemas may be nested as deep as a hostile hand likes. */
export const longer = (label: string, before: string) => (label.length > 120 ? label : before + label);
