import { expect, it } from 'vitest';
import { ledgerTable } from './ledger-table.js';

it('is a row per entry, with the targets or why it was lost', () => {
  expect(
    ledgerTable([
      { source: '', outcome: 'mapped', targets: [''] },
      { source: '/a', outcome: 'merged', targets: ['/b', '/c'] },
      { source: '/d', outcome: 'lost', targets: [], code: 'x/y', reason: 'R.' },
    ]),
  ).toEqual([
    ['source', 'outcome', 'target or reason'],
    ['/', 'mapped', '/'],
    ['/a', 'merged', '/b, /c'],
    ['/d', 'lost', 'x/y: R.'],
  ]);
});
