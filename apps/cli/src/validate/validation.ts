import type { Finding, SourceFormat } from '@connectory/contracts';

/** What `connectory validate` says of one file. */
export interface Validation {
  /** As the argument that led to it begins. */
  readonly file: string;
  readonly kind: 'openapi' | 'postman' | 'unknown';
  /** As the source says it, for example `2.0`. */
  readonly version: string | null;
  /** The text that the ranges of the findings are in; `null` when there is none. */
  readonly text: string | null;
  readonly format: SourceFormat | null;
  readonly findings: readonly Finding[];
  /** What `--fix` has repaired; `null` when it was not asked to. */
  readonly fixed: readonly Finding[] | null;
}
