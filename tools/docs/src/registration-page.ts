import type { RegistrationFindingDocs } from '@connectory/catalog';
import { heading, joinParts } from './markdown.js';

/** The page of a finding that the work on a registration has to make, in Markdown. */
export const registrationPage = (code: string, { title, meaning, remedy }: RegistrationFindingDocs): string =>
  joinParts([heading(title), `\`${code}\`, error.`, meaning, '## What to do', remedy]);
