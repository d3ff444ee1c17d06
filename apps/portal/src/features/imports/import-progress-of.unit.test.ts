import { describe, expect, it } from 'vitest';
import { endedOf, rateWords, timeLeft } from './import-progress-of';

const counts = {
  received: 10,
  running: 4,
  planned: 0,
  published: 5,
  'needs-review': 1,
  failed: 0,
  cancelled: 0,
};

describe('the progress of an import', () => {
  it('counts what is neither waiting nor at work as ended', () => {
    expect(endedOf({ state: 'running', entryCount: 20, counts })).toBe(6);
  });

  it('never counts below nothing while entries still come in', () => {
    expect(endedOf({ state: 'receiving', entryCount: 3, counts })).toBe(0);
  });

  it.each([
    [0, 'a few seconds left'],
    [6, 'about 10 seconds left'],
    [60, 'about 1 minute left'],
    [61, 'about 2 minutes left'],
    [3_600, 'about 1 hour left'],
    [7_300, 'about 3 hours left'],
  ])('says of %i seconds: %s', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });

  it.each([
    [156.4, '156 a second'],
    [0.5, '30 a minute'],
  ])('says of %d a second: %s', (rate, words) => {
    expect(rateWords(rate)).toBe(words);
  });
});
