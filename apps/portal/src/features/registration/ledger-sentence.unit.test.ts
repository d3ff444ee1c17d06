import { describe, expect, it } from 'vitest';
import { ledgerSentence } from './ledger-sentence';

describe('ledgerSentence', () => {
  it('says that nothing was lost', () => {
    expect(ledgerSentence({ nodes: 1415, kept: 1415, lost: 0, losses: [] })).toBe(
      'All 1,415 nodes of the source were kept.',
    );
  });

  it('says what was lost and why', () => {
    const losses = [
      { code: 'postman/script-not-converted', reason: 'Scripts are not converted.', count: 2 },
      { code: 'postman/x', reason: 'OAuth 1.0 has no place in OpenAPI', count: 1 },
    ];
    expect(ledgerSentence({ nodes: 415, kept: 412, lost: 3, losses })).toBe(
      '412 of 415 nodes kept, 3 lost: 2 × “Scripts are not converted”, 1 × “OAuth 1.0 has no place in OpenAPI”.',
    );
  });
});
