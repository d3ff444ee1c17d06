import { ledgerSentence } from '@connectory/contracts';
import { ledgerTable } from '@connectory/conversion';
import { table } from '../print/table.js';
import type { ConvertedDefinition } from './convert-source.js';

type Ledger = Pick<ConvertedDefinition, 'ledger' | 'summary'>;

/** A ledger for people: a line per entry, and the sum at the end. */
export const ledgerAsTable = ({ ledger, summary }: Ledger) =>
  `${table(ledgerTable(ledger))}\n${ledgerSentence(summary)}.\n`;

/** A ledger for programs. */
export const ledgerAsJson = ({ ledger, summary }: Ledger) =>
  `${JSON.stringify({ summary, entries: ledger }, null, 2)}\n`;
