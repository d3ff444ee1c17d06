import type { Severity } from '@connectory/contracts';
import type { JsonObject } from '@connectory/definition';

/** What the docs page of a code says, wherever the code stands: on a finding, on a loss in the ledger, or on both. */
export interface ConversionCode {
  readonly code: `${'conversion' | 'openapi' | 'postman'}/${string}`;
  /** Of its findings; `null` where only ledgers bear the code. */
  readonly severity: Severity | null;
  /** Whether parts of a source are lost with it. */
  readonly isLoss: boolean;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  /** A whole source whose conversion bears the code; `to` is the version that it is converted to, if not 3.1. */
  readonly example?: { readonly source: JsonObject; readonly to?: '3.0' | '2.0' };
}
