import type { ReferenceCheck } from '@connectory/validation';
import { joinParts } from './markdown.js';

/** The page that says what has become of each check of the reference system, in Markdown. */
export const referencePage = (checks: readonly ReferenceCheck[]): string =>
  joinParts([
    '# The checks of the reference system',
    `The validator of Power Platform and Logic Apps custom connectors knows ${checks.length} checks. Here are the rules that ` +
      'hold each of them, by its name there. Ours hold in OpenAPI 2.0, 3.0 and 3.1 where that makes sense; the page of a rule ' +
      'says when, how severely, and why.',
    'Written by `npm run docs` from `libs/validation/src/reference`.',
    checks.map(({ id, rules }) => `- ${id}: ${rules.map(linked).join(', ')}`).join('\n'),
  ]);

const linked = (id: string) => `[${id}](${id}.md)`;
