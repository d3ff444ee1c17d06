import type { Finding, LedgerEntry, SourceKind } from '@connectory/contracts';
import type { JsonObject, JsonValue } from '@connectory/definition';
import type { Secret } from './secrets/secret.js';

/** A parsed source and what it was recognised as. */
export interface ConversionSource {
  readonly value: JsonValue;
  readonly kind: SourceKind;
}

export interface ConversionOptions {
  /** Values of an environment; they win over the variables of a collection. */
  readonly variables?: Readonly<Record<string, string>>;
  /** False leaves the ledger empty, which is faster; everything else comes out the same. True if absent. */
  readonly withLedger?: boolean;
}

export interface Conversion {
  /** OpenAPI 3.1. */
  readonly definition: JsonObject;
  /** Accounts for every leaf of the source; empty without `withLedger`. */
  readonly ledger: LedgerEntry[];
  /** Their pointers point into the source, their ranges are not worked out. */
  readonly findings: Finding[];
  /** Values that were found in the source and are not in the definition. */
  readonly secrets: Secret[];
}
