import type { Validation } from '../validation.js';

/** Writes validations one after the other, so that none of them has to be kept. */
export interface ReportFormat {
  readonly begin: () => string;
  readonly file: (validation: Validation) => string;
  readonly end: () => string;
}
