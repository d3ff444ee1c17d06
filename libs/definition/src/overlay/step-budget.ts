/** What an overlay may cost in all: about a second. One step is a value looked at or changed. */
export const mostSteps = 10_000_000;

export class StepBudgetExceeded extends Error {
  override readonly name = 'StepBudgetExceeded';
}

/** Counts what is spent. */
export interface StepBudget {
  /** Throws `StepBudgetExceeded` when more than there was has been spent. */
  readonly spend: (steps: number) => void;
}

export function stepBudget(steps: number): StepBudget {
  let left = steps;
  return {
    spend: (spent) => {
      left -= spent;
      if (left < 0) throw new StepBudgetExceeded();
    },
  };
}
