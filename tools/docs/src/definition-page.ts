import type { DefinitionFinding } from '@connectory/definition';
import { codeBlock, heading, joinParts } from './markdown.js';

const languageOf = (text: string) => (text.startsWith('{') ? 'json' : 'yaml');

/** The page of a finding about how a source is written, in Markdown. */
export function definitionPage({ id, severity, docs }: DefinitionFinding): string {
  const { bad, good } = docs;
  // A blank source shows nothing.
  const hasExamples = bad !== undefined && good !== undefined && bad.trim() !== '';
  return joinParts([
    heading(docs.summary),
    `\`${id}\`, ${severity}. Holds in every source.`,
    docs.reason,
    '## What to do',
    docs.remedy,
    ...(hasExamples
      ? ['## Reported', codeBlock(bad, languageOf(bad)), '## Right', codeBlock(good, languageOf(good))]
      : []),
  ]);
}
