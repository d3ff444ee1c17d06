import { problemCatalogue, type ProblemCode, type ProblemIssue } from '@connectory/contracts';

/** An answer that the caller can act on. `detail` says what happened and what to do; it must hold no secret. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly issues: readonly ProblemIssue[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.status = problemCatalogue[code].status;
  }
}
