import { describe, expect, it } from 'vitest';
import { bars, share } from './bars.js';
import type { Cost } from './cost/cost.js';
import type { Row } from './row.js';

const valid = { swaggerParser: null, seriousme: null, connectory: null };
const row: Row = {
  file: 'a.json',
  class: 'published',
  bytes: 1,
  kind: 'postman',
  version: '2.1.0',
  ms: 1,
  operations: 1,
  findings: { error: 0, warning: 0, info: 0 },
  errors: [],
  ledger: null,
  output: valid,
  collection: {
    requests: 2,
    callable: 2,
    equal: 1,
    named: 1,
    operations: 1,
    operationIds: { unique: 1, missing: 0 },
    auth: { basic: { requests: 1, carried: 1 }, none: { requests: 1, carried: 0 } },
    faults: [],
  },
  definition: null,
  fault: null,
};
const barOf = (name: string, rows: readonly Row[], cost: Cost | null = null) =>
  bars(rows, cost).find((bar) => bar.name === name);

describe('the bars', () => {
  it('never round up to their goal', () => {
    expect(share('x', 99_999, 100_000)).toMatchObject({
      measured: '99.99 % (99999 of 100000)',
      isMet: false,
    });
    expect(share('x', 99, 100, 99).isMet).toBe(true);
    expect(share('x', 0, 0).isMet).toBeNull();
  });

  it('count requests over all collections', () => {
    expect(barOf('requests callable', [row, row])).toMatchObject({ measured: '100 % (4 of 4)', isMet: true });
    expect(barOf('replay equal', [row])?.isMet).toBe(false);
    expect(barOf('the rest named in the ledger', [row])?.isMet).toBe(true);
  });

  it('leave requests without authentication out of the share that is carried', () => {
    expect(barOf('authentication carried', [row])?.measured).toBe('100 % (1 of 1)');
  });

  it('do not take an empty definition for a conversion', () => {
    expect(barOf('published collections that convert', [{ ...row, operations: 0 }])?.isMet).toBe(false);
    expect(barOf('published collections that convert', [{ ...row, fault: 'threw' }])?.isMet).toBe(false);
  });

  it('take one judge for invalid', () => {
    const output = { ...valid, seriousme: 'no' };
    expect(barOf('output valid by all three judges', [{ ...row, output }])?.isMet).toBe(false);
  });

  it('compare with JSON.parse and with 400 MB', () => {
    const speed = { files: 1, bytes: 1, jsonParseMs: 10, plainMs: 61, ledgerMs: 100, registrationMs: 1 };
    const cost: Cost = { collections: speed, definitions: speed, peakMb: 401, startMb: 1 };
    expect(barOf('speed, collections, without the ledger', [], cost)).toMatchObject({
      measured: '6.1 ×',
      isMet: false,
    });
    expect(barOf('speed, definitions, with the ledger', [], cost)?.isMet).toBe(true);
    expect(barOf('peak RSS', [], cost)?.isMet).toBe(false);
  });
});
