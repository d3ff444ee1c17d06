import { makeFinding } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../config.js';
import { coloursFor } from './colours.js';
import { findingLines } from './finding-lines.js';
import { plainText } from './plain-text.js';
import { table } from './table.js';

const plain = coloursFor({ isTerminal: false, noColor: false, forceColor: false });
const finding = (message: string) => makeFinding({ code: 'a/b', severity: 'warning', message, pointer: '' });

describe('findings', () => {
  it('are lines as compilers write them', () => {
    const range = { line: 3, column: 7, endLine: 3, endColumn: 9 };
    expect(findingLines('a.yaml', [{ ...finding('Too long.'), range }, finding('Odd.')], plain)).toBe(
      'a.yaml:3:7 warning Too long. (a/b)\na.yaml warning Odd. (a/b)\n',
    );
  });

  it('are cut with a word when there are more than wanted', () => {
    const lines = findingLines('a', [finding('1'), finding('2'), finding('3')], plain, 2);
    expect(lines.split('\n')).toHaveLength(4);
    expect(lines).toContain('… and 1 more');
  });

  it('cannot command the terminal', () => {
    const lines = findingLines('a\u001b]0;x\u0007', [finding('\u001b[2Jgone\r\n\u009b1m\u202eback')], plain);
    expect(lines).toBe('a\\u001b]0;x\\u0007 warning \\u001b[2Jgone\\r\\n\\u009b1m\\u202eback (a/b)\n');
  });
});

describe('text of strangers', () => {
  it('stays as it is where it does no harm', () => {
    expect(plainText('Grüße, 世界 🙂')).toBe('Grüße, 世界 🙂');
  });
});

describe('a table', () => {
  it('has columns of equal width, which very wide cells do not widen', () => {
    expect(
      table([
        ['a', 'b'],
        ['long', 'c'],
        ['x'.repeat(70), 'd'],
      ]),
    ).toBe(`a     b\nlong  c\n${'x'.repeat(70)}  d\n`);
  });
});

describe('colours', () => {
  const isColoured = (isTerminal: boolean, environment: Record<string, string>) =>
    coloursFor({ isTerminal, ...readEnvironment(environment) })('red', 'x') !== 'x';

  it('are for terminals, and for those who ask', () => {
    expect(isColoured(true, {})).toBe(true);
    expect(isColoured(false, {})).toBe(false);
    expect(isColoured(true, { NO_COLOR: '1' })).toBe(false);
    expect(isColoured(true, { NO_COLOR: '' })).toBe(true);
    expect(isColoured(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(isColoured(false, { FORCE_COLOR: '0' })).toBe(false);
    expect(isColoured(true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(true);
  });
});
