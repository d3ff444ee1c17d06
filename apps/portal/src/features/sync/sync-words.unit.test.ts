import { describe, expect, it } from 'vitest';
import { intervalWords } from './sync-words';

describe('intervalWords', () => {
  it.each([
    [5, 'every 5 minutes'],
    [60, 'every hour'],
    [90, 'every 90 minutes'],
    [360, 'every 6 hours'],
    [1_440, 'every day'],
    [20_160, 'every 2 weeks'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(intervalWords(minutes)).toBe(words);
  });
});
