import { describe, expect, it } from 'vitest';
import { relativeTime } from './relative-time';

const now = Date.UTC(2026, 5, 15, 12);
const before = (seconds: number) => relativeTime(now - seconds * 1000, now);

describe('relativeTime', () => {
  it.each([
    [0, 'just now'],
    [59, 'just now'],
    [60, '1 minute ago'],
    [3_599, '59 minutes ago'],
    [7_200, '2 hours ago'],
    [86_400, 'yesterday'],
    [40 * 86_400, 'last month'],
    [800 * 86_400, '2 years ago'],
  ])('says of %i seconds ago: %s', (seconds, words) => {
    expect(before(seconds)).toBe(words);
  });

  it('looks ahead, too', () => {
    expect(before(-86_400 * 3)).toBe('in 3 days');
  });
});
