import { describe, expect, it } from 'vitest';
import { looseJson } from './loose-json.js';

describe('loose JSON', () => {
  it.each([
    ['{"a": {{x}}}', { a: '{{x}}' }],
    ['{"a": "{{x}}", // note\n}', { a: '{{x}}' }],
    ['{"a": "//no note"}', { a: '//no note' }],
    ['[1, /* two */ 2,]', [1, 2]],
    ['{"a": "two\nlines"}', { a: 'two\nlines' }],
    ['\uFEFF1', 1],
  ])('%j', (text, value) => {
    expect(looseJson(text)).toEqual(value);
  });

  it('is none for other texts', () => {
    expect(looseJson('a=b')).toBeUndefined();
  });
});
