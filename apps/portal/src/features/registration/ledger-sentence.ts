import type { LedgerSummary } from '@connectory/contracts';
import { countOf } from '../../components/count-of';

/** `All 415 nodes of the source were kept.` or `412 of 415 nodes kept, 3 lost: 2 × “Scripts are not converted”, …` */
export function ledgerSentence({ nodes, kept, lost, losses }: LedgerSummary): string {
  if (lost === 0) return `All ${countOf(nodes, 'node')} of the source were kept.`;
  const reasons = losses.map(({ count, reason }) => `${count} × “${reason.replace(/\.$/, '')}”`);
  const why = reasons.length > 0 ? `: ${reasons.join(', ')}` : '';
  return `${kept.toLocaleString('en-GB')} of ${countOf(nodes, 'node')} kept, ${lost.toLocaleString('en-GB')} lost${why}.`;
}
