import type { BothPointers, Report } from './change.js';
import type { Conjunction, SchemaFacts } from './schema-facts.js';

/** Whether values of a schema are sent to the API or come back from it. */
export type Direction = 'request' | 'response';

export interface SchemaPair {
  readonly direction: Direction;
  readonly old: Conjunction;
  readonly new: Conjunction;
  /** What the messages call it: `` the query parameter `limit` ``. */
  readonly label: string;
  /** From what is sent or comes back to here, for example `texts[].id`; empty for the whole. */
  readonly path: string;
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

/** Schemas may be nested as deep as a hostile hand likes. */
const longestPath = 120;

/** The pair of what is within two schemas; `step` is `.name`, `[]` for items, `.*` for properties without a name. */
export function within(pair: SchemaPair, step: string, old: Conjunction, now: Conjunction): SchemaPair {
  const path = pair.path === '' && step.startsWith('.') ? step.slice(1) : pair.path + step;
  const shown = path.length > longestPath ? `…${path.slice(-longestPath)}` : path;
  return { direction: pair.direction, old, new: now, path: shown, label: fieldLabel(pair.direction, shown) };
}

/** What messages call a field of what is sent or comes back. */
const fieldLabel = (direction: Direction, path: string) =>
  `the ${direction === 'request' ? 'input' : 'output'} field \`${path}\``;
