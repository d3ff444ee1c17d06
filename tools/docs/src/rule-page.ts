import type { ListedRule } from '@connectory/validation';
import { codeBlock, heading, joinParts } from './markdown.js';

/** The page of one rule in Markdown. */
export function rulePage({ id, severity, severityIn, formats, docs }: ListedRule): string {
  const exceptions = Object.entries(severityIn ?? {}).map(([version, other]) => `${other} in ${version}`);
  return joinParts([
    heading(docs.summary),
    `\`${id}\`, ${[severity, ...exceptions].join(', ')}. Holds in OpenAPI ${formats.join(', ')}.`,
    docs.reason,
    '## Reported',
    codeBlock(docs.bad, 'yaml'),
    '## Right',
    codeBlock(docs.good, 'yaml'),
  ]);
}
