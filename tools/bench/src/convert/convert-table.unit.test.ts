import { describe, expect, it } from 'vitest';
import { convertTable } from './convert-table.js';
import type { Made } from './measure-converter.js';

const made: Made = {
  file: 'a.json',
  outcome: 'converted',
  reason: null,
  isValid: true,
  operations: 2,
  requests: 3,
  placed: 3,
  callable: 3,
  equal: 2,
  uniqueIds: true,
  authRequests: 0,
  authCarried: 0,
};
const result = {
  name: 'peer',
  version: '1.0.0',
  failure: null,
  made: [made],
  timing: { ms: 20, peakMb: 99.6 },
};
const lines = (...results: Parameters<typeof convertTable>[0]) =>
  new Map(
    convertTable(results, 10)
      .split('\n')
      .map((line) => line.split(/ {2,}/))
      .map(([name = '', ...cells]) => [name, cells]),
  );

describe('the table of converters', () => {
  it('has a column for each with shares that are never rounded up', () => {
    const table = lines(result);
    expect(table.get('requests that replay equal, %')).toEqual(['66.6']);
    expect(table.get('valid and every request callable, % of files')).toEqual(['100.0']);
    expect(table.get('authentication carried, % of callable requests')).toEqual(['–']);
    expect(table.get('× JSON.parse')).toEqual(['2.0']);
    expect(table.get('peak RSS, MB')).toEqual(['100']);
  });

  it('counts those that did not come back', () => {
    const hung: Made = { ...made, outcome: 'hung', isValid: false, callable: 0, operations: 0 };
    const table = lines({ ...result, made: [made, hung] });
    expect(table.get('threw / hung / broke down, files')).toEqual(['0 / 1 / 0']);
    expect(table.get('converts, % of files')).toEqual(['50.0']);
  });

  it('leaves out what does not run', () => {
    expect(convertTable([{ ...result, failure: 'no' }], 10)).not.toContain('peer');
  });
});
