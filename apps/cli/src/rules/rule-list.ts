import type { Colours } from '../print/colours.js';
import { plainText } from '../print/plain-text.js';
import type { ListedRule } from '@connectory/validation';

/** All rules, those of a layer together: id, severity, what must hold. */
export function ruleList(rules: readonly ListedRule[], asJson: boolean, colours: Colours): string {
  if (asJson) return `${JSON.stringify(rules.map(ruleSummary), null, 2)}\n`;
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map((rule, index) => {
      const { id, severity, docs } = rule;
      const gap = index > 0 && layerOf(rules[index - 1]!) !== layerOf(rule) ? '\n' : '';
      return `${gap}${colours('bold', id.padEnd(width))}  ${severity.padEnd(7)}  ${plainText(docs.summary)}\n`;
    })
    .join('');
}

const layerOf = ({ id }: ListedRule) => id.slice(0, id.indexOf('/'));

/** A rule as data. */
export const ruleSummary = ({ id, severity, severityIn, formats, docs }: ListedRule) => ({
  id,
  severity,
  ...(severityIn ? { severityIn } : {}),
  formats,
  summary: docs.summary,
  reason: docs.reason,
});
