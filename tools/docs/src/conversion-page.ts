import type { ConversionCode } from '@connectory/conversion';
import { codeBlock, heading, joinParts } from './markdown.js';

/** The page of a code of the conversion in Markdown. */
export function conversionPage({ code, title, meaning, remedy, example, ...shown }: ConversionCode): string {
  return joinParts([
    heading(title),
    `\`${code}\`, ${whereShown(shown)}.`,
    meaning,
    '## What to do',
    remedy,
    ...(example
      ? [
          '## Example',
          `This source bears it${example.to ? ` when it is converted to OpenAPI ${example.to}` : ''}:`,
          codeBlock(JSON.stringify(example.source, null, 2), 'json'),
        ]
      : []),
  ]);
}

/** Where people come upon the code. */
export function whereShown({ severity, isLoss }: Pick<ConversionCode, 'severity' | 'isLoss'>): string {
  return [...(severity ? [severity] : []), ...(isLoss ? ['loss in the ledger'] : [])].join(', ');
}
