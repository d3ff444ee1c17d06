import type { Rule } from '@connectory/validation';
import { codeBlock, heading, joinParts } from './markdown.js';

/** What a page says of a rule, or of a check by schema. */
export type DocumentedRule = Pick<Rule, 'id' | 'severity' | 'severityIn' | 'formats' | 'docs'>;

/** The page of one rule in Markdown. */
export function rulePage({ id, severity, severityIn, formats, docs }: DocumentedRule): string {
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
