import { describe, expect, it } from 'vitest';
import { knownFormats, meantFormat } from './known-formats.js';

describe('meantFormat', () => {
  it.each([
    ['datetime', 'date-time'],
    ['Date-Time', 'date-time'],
    ['UUID', 'uuid'],
    ['guid', 'uuid'],
    ['Int 64', 'int64'],
    ['emial', 'email'],
    ['phone', null],
    ['', null],
  ])('%s', (format, meant) => {
    expect(meantFormat(format)).toBe(meant);
  });

  it('leads to known formats only', () => {
    for (const format of knownFormats) expect(meantFormat(format)).toBe(format);
  });
});
