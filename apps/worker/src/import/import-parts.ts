import type { RegistrationParts } from '../registration/registration-parts.js';
import type { EntryReader } from './entry-reader.js';

/** What the work on the entries of imports needs. */
export interface ImportParts extends RegistrationParts {
  readonly entryReader: Pick<EntryReader, 'read'>;
}
