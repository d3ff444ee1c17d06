import { describe, expect, it } from 'vitest';
import { readCommandLine } from './command-line.js';
import { UsageError } from './parse-words.js';

describe('the command line', () => {
  it('reads a folder and options', () => {
    expect(
      readCommandLine(['dir', '--json', 'r.json', '--only', '*.yaml', '--examples', '2', '--no-cost']),
    ).toEqual({
      folder: 'dir',
      json: 'r.json',
      only: '*.yaml',
      examples: 2,
      withFiles: false,
      isQuick: false,
      withCost: false,
      tryFixes: false,
    });
    expect(readCommandLine(['dir', '--fixes'])?.tryFixes).toBe(true);
  });

  it.each([['-h'], ['--help']])('shows help for %s', (word) => {
    expect(readCommandLine([word])).toBeNull();
  });

  it.each([
    ['no folder', []],
    ['two folders', ['a', 'b']],
    ['an unknown option', ['a', '--fast']],
    ['no number', ['a', '--examples', 'many']],
  ])('refuses %s', (_, words) => {
    expect(() => readCommandLine(words)).toThrow(UsageError);
  });
});
