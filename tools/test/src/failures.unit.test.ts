import { expect, it } from 'vitest';
import { vitestFailures } from './failures.js';

it('names failed tests and files that do not load, with the first lines of why', () => {
  const report = {
    testResults: [
      {
        name: 'a.unit.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a works', status: 'passed', failureMessages: [] },
          { fullName: 'a stops', status: 'failed', failureMessages: ['Error: no\n    at a.ts:1'] },
        ],
      },
      { name: 'b.unit.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      { name: 'c.unit.test.ts', status: 'passed', assertionResults: [] },
    ],
  };
  expect(vitestFailures(JSON.stringify(report))).toEqual([
    'a.unit.test.ts: a stops\n    Error: no\n        at a.ts:1',
    'b.unit.test.ts\n    Cannot find module',
  ]);
});

it('stays short, and says when there is nothing to read', () => {
  const long = { name: 'a', status: 'failed', message: 'x\n'.repeat(10_000) };
  expect(vitestFailures(JSON.stringify({ testResults: [long] }))[0]!.length).toBeLessThan(200);
  expect(vitestFailures(null)).toEqual(['No report was written.']);
});
