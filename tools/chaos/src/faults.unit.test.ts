import { createSeededRandom } from '@connectory/bench';
import { expect, it } from 'vitest';
import { chooseFaults, faults } from './faults.js';

const namesOf = (seed: number, count: number) =>
  chooseFaults(createSeededRandom(seed, 0), count).map(({ name }) => name);

it('gives the same faults for the same seed, and each once before one comes again', () => {
  expect(namesOf(1, 10)).toEqual(namesOf(1, 10));
  expect(namesOf(1, 10)).not.toEqual(namesOf(2, 10));
  expect(new Set(namesOf(3, faults.length)).size).toBe(faults.length);
});
