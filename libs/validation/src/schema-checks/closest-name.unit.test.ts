import { describe, expect, it } from 'vitest';
import { closestName } from './closest-name.js';

describe('closestName', () => {
  it.each([
    ['sumary', 'summary'],
    ['opreationId', 'operationId'],
    ['Required', 'required'],
    ['tags', 'tags'],
    ['x', null],
    ['anything', null],
    ['a'.repeat(1_000), null],
  ])('takes %s for %s', (name, expected) => {
    expect(closestName(name, ['summary', 'operationId', 'required', 'tags'])).toBe(expected);
  });
});
