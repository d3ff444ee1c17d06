import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.js';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('scanJson', () => {
  it('has no fault to find in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        expect(scanJson(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
      }),
    );
  });

  it('agrees with JSON.parse on texts with slips', () => {
    const slip = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 2 }),
      insert: fc.string({ unit: fc.constantFrom(...'{}[]",:01-.eE+\\utn/ \n\u0001'), maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), slip, (json, { at, remove, insert }) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + insert + json.slice(place + remove);
        expect(scanJson(text) === null).toBe(isJson(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"a": 1,}', 8, 'there is a comma before the closing bracket'],
    ['[1, 2,]', 6, 'there is a comma before the closing bracket'],
    ['{"a": 1 "b": 2}', 8, 'a comma is missing before `"`'],
    ['{"a" 1}', 5, 'a colon is missing after the name'],
    ["{'a': 1}", 1, 'names stand in double quotes, not in single ones'],
    ['{a: 1}', 1, 'a name in double quotes is expected instead of `a`'],
    ['[NaN]', 1, 'a value is expected instead of `NaN`'],
    ['[01]', 1, 'a value is expected instead of `01`'],
    ['[truely]', 1, 'a value is expected instead of `truely`'],
    ['{"a": // no\n 1}', 6, 'JSON has no comments'],
    ['["a\nb"]', 3, 'the string is not closed before the end of the line'],
    ['["a\tb"]', 3, 'a string holds the control character U+0009, which must be escaped'],
    ['["\\x"]', 2, 'this escape sequence does not exist in JSON'],
    ['["abc', 1, 'the string is not closed'],
    ['{"a": [1', 8, 'the text ends before the `[` of line 1 is closed'],
    ['{} {}', 3, 'there is more text after the end of the JSON value'],
    ['[1,\u00a02]', 3, 'a value is expected instead of the character U+00A0'],
    ['', 0, 'the text ends before there is a value'],
  ])('says where %j stops being JSON, and why', (text, start, reason) => {
    expect(scanJson(text)).toMatchObject({ start, reason });
  });

  it('keeps its faults within the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const fault = scanJson(text);
          if (!fault) return;
          expect(fault.start).toBeLessThanOrEqual(fault.end);
          expect(fault.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('bears any depth', () => {
    expect(scanJson('['.repeat(100_000) + ']'.repeat(100_000))).toBeNull();
  });
});
