import { describe, expect, it } from 'vitest';
import { summariseLedger } from './summarise-ledger.js';

const lost = (source: string) => ({
  source,
  outcome: 'lost' as const,
  targets: [],
  code: 'a/b',
  reason: 'R',
});

describe('the summary of a ledger', () => {
  it('counts leaves by the longest pointer above them, and the parts that went as a whole', () => {
    const source = { a: [1, { b: 2 }], c: { d: [], e: 'x' }, f: { g: 1, h: [1, 2] } };
    const ledger = [
      { source: '', outcome: 'mapped' as const, targets: [''] },
      lost('/c'),
      { source: '/c/e', outcome: 'merged' as const, targets: [''] },
      lost('/f/h'),
    ];
    expect(summariseLedger(source, ledger)).toEqual({
      nodes: 7,
      kept: 4,
      lost: 3,
      losses: [{ code: 'a/b', reason: 'R', count: 3, parts: 2 }],
    });
  });

  it('counts a leaf that no entry mentions as lost', () => {
    expect(summariseLedger([1, 2], [])).toMatchObject({
      nodes: 2,
      lost: 2,
      losses: [{ code: 'conversion/not-accounted-for', count: 2, parts: 2 }],
    });
  });
});
