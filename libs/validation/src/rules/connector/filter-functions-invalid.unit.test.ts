import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { filterFunctionsInvalid } from './filter-functions-invalid.js';

const told = (functions: string) =>
  report(
    filterFunctionsInvalid,
    `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
definitions: {A: {x-ms-capabilities: {filterFunctions: ${functions}}}}
`,
  ).map(({ pointer, message, fix }) => [
    pointer.slice('/definitions/A/x-ms-capabilities/filterFunctions'.length),
    message.split('. ')[0],
    fix !== undefined,
  ]);

describe(filterFunctionsInvalid.id, () => {
  it('wants functions that are known, each once', () => {
    expect(told('[eq, ne, eq, startwith, anything, 1]')).toEqual([
      ['/2', '`eq` stands in `filterFunctions` twice', true],
      ['/3', '`startwith` is no function to filter with', false],
      ['/4', '`anything` is no function to filter with', false],
    ]);
  });

  it('wants at least one', () => {
    expect(told('[]')).toEqual([['', '`filterFunctions` is empty', true]]);
    expect(told('1')).toEqual([]);
  });
});
