import { certificationChecks } from './certification-checks.js';
import { extensionsChecks } from './extensions-checks.js';
import { operationsChecks } from './operations-checks.js';
import type { ReferenceCheck } from './reference-check.js';
import { schemasChecks } from './schemas-checks.js';

/** Every check of the reference system's validator, by its name there, sorted. */
export const referenceChecks: readonly ReferenceCheck[] = [
  ...certificationChecks,
  ...extensionsChecks,
  ...operationsChecks,
  ...schemasChecks,
].toSorted((one, other) => (one.id < other.id ? -1 : 1));
