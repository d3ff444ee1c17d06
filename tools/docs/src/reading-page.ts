import type { ImportFinding, ReadingFinding } from '@connectory/reading';
import { heading, joinParts } from './markdown.js';

/** The page of a finding about files that are put together, or of an import that is taken apart, in Markdown. */
export const readingPage = ({
  code,
  severity,
  title,
  meaning,
  remedy,
}: ReadingFinding | ImportFinding): string =>
  joinParts([heading(title), `\`${code}\`, ${severity}.`, meaning, '## What to do', remedy]);
