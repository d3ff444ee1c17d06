import { describe, expect, it } from 'vitest';
import { ledgerSentence } from './ledger-sentence.js';
import { LedgerSummary } from './ledger.js';

const loss = (code: string, count: number, parts?: number) => ({
  code,
  reason: 'R.',
  count,
  ...(parts === undefined ? {} : { parts }),
});
const sentence = (nodes: number, losses: readonly ReturnType<typeof loss>[]) => {
  const lost = losses.reduce((sum, { count }) => sum + count, 0);
  return ledgerSentence(LedgerSummary.parse({ nodes, kept: nodes - lost, lost, losses }));
};

describe('the sentence of a ledger', () => {
  it('says that nothing was lost', () => {
    expect(sentence(1415, [])).toBe('All 1,415 nodes kept');
    expect(sentence(1, [])).toBe('The one node kept');
  });

  it('names what was lost, by the words of its code', () => {
    expect(
      sentence(415, [loss('postman/script-not-converted', 2), loss('postman/visualizer-not-converted', 1)]),
    ).toBe('412 of 415 nodes kept, 3 lost: 2 scripts, 1 visualizer');
  });

  it('counts a part that was lost as a whole once, however many nodes it has', () => {
    expect(sentence(2000, [loss('postman/script-not-converted', 1200, 2)])).toBe(
      '800 of 2,000 nodes kept, 1,200 lost: 2 scripts',
    );
  });

  it('has words of its own where those of the code would not do', () => {
    expect(
      sentence(9, [
        loss('openapi/choice-of-schemas', 2),
        loss('openapi/several-servers', 1),
        loss('openapi/webhooks', 1),
      ]),
    ).toBe('5 of 9 nodes kept, 4 lost: 2 choices of schemas, 1 further server, 1 webhook');
  });

  it('finds the plural', () => {
    expect(
      sentence(9, [loss('a/policy-removed', 2), loss('a/proxy-bypass', 2), loss('postman/bookkeeping', 2)]),
    ).toBe('3 of 9 nodes kept, 6 lost: 2 policies, 2 proxy bypasses, 2 ids and other bookkeeping');
  });
});
