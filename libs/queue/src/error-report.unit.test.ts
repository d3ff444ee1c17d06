import { createLogger } from '@connectory/platform';
import { describe, expect, it } from 'vitest';
import { createErrorReport } from './error-report.js';

describe('createErrorReport', () => {
  it('says the same once in ten seconds, and then how often it came', () => {
    const lines: string[] = [];
    const logger = createLogger({ name: 'test', level: 'info' }, { write: (line) => lines.push(line) });
    let time = 0;
    const report = createErrorReport(logger, 'registration.run', () => time);
    for (time of [0, 1_000, 9_999]) report(new Error('connect ECONNREFUSED'));
    report(new Error('something else'));
    time = 10_000;
    report(new Error('connect ECONNREFUSED'));
    const said = lines.map((line) => JSON.parse(line) as { err: { message: string }; repeats: number });
    expect(said.map(({ err, repeats }) => [err.message, repeats])).toEqual([
      ['connect ECONNREFUSED', 0],
      ['something else', 0],
      ['connect ECONNREFUSED', 2],
    ]);
  });
});
