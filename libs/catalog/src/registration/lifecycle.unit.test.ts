import { finalRegistrationStates, RegistrationStage, RegistrationState } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { openStates, stages, transitions } from './lifecycle.js';

describe('the lifecycle of a registration', () => {
  it('names every stage once, in the order of the contract', () => {
    expect(stages).toEqual(RegistrationStage.options);
  });

  it('ends in the final states and only there', () => {
    const ends = RegistrationState.options.filter((state) => transitions[state].length === 0);
    expect(ends).toEqual(finalRegistrationStates);
  });

  it('reaches a final state from every open one', () => {
    for (const state of openStates) {
      const seen = new Set<RegistrationState>([state]);
      for (const from of seen) for (const to of transitions[from]) seen.add(to);
      for (const final of finalRegistrationStates) expect(seen).toContain(final);
    }
  });
});
