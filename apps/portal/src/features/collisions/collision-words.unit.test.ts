import { describe, expect, it } from 'vitest';
import { markLines, placeWords, sideText } from './collision-words';

describe('the place of a collision', () => {
  it.each([
    ['/paths/~1texts~1{id}/get/summary', 'GET /texts/{id}', 'summary'],
    ['/paths/~1texts/post', 'POST /texts', 'the whole operation'],
    ['/paths/~1texts/parameters/0', '/texts', 'parameters › 0'],
    ['/paths/~1texts', '/texts', 'the whole path'],
    ['/components/schemas/Text/properties/a~0b', 'schemas › Text', 'properties › a~b'],
    ['/info/contact', 'info', 'contact'],
    ['', 'The document', 'all of it'],
  ])('%s is %s, %s', (pointer, where, what) => {
    expect(placeWords(pointer)).toEqual({ where, what });
  });
});

describe('the sides of a collision', () => {
  it('have no text where there is nothing, and null where null stands', () => {
    expect(sideText(undefined)).toBe('');
    expect(sideText(null)).toBe('null');
  });

  it('mark the lines that were not there before, whatever comes after them', () => {
    const before = sideText({ a: 1 });
    expect(markLines(sideText({ a: 1, b: 2 }), before).filter(({ isNew }) => isNew)).toEqual([
      { line: '  "b": 2', isNew: true },
    ]);
  });
});
