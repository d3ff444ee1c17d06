import type { Colours } from '../print/colours.js';
import { plainText } from '../print/plain-text.js';
import type { ListedRule } from '@connectory/validation';
import { ruleSummary } from './rule-list.js';

/** One rule: what must hold, why, a document that it reports and the same repaired. */
export function rulePage(rule: ListedRule, asJson: boolean, colours: Colours): string {
  const { id, severity, severityIn, formats, docs } = rule;
  if (asJson) return `${JSON.stringify({ ...ruleSummary(rule), bad: docs.bad, good: docs.good }, null, 2)}\n`;
  const exceptions = Object.entries(severityIn ?? {}).map(([version, other]) => `, ${other} in ${version}`);
  return [
    `${colours('bold', id)}  ${severity}${exceptions.join('')}, OpenAPI ${formats.join(', ')}\n`,
    `\n${plainText(docs.summary)}\n${plainText(docs.reason)}\n`,
    `\n${colours('red', 'Reported')}\n${indented(docs.bad)}`,
    `\n${colours('green', 'Right')}\n${indented(docs.good)}`,
  ].join('');
}

const indented = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '\n' : `  ${line}\n`))
    .join('');
