import { RegistrationStage, type Registration } from '@connectory/contracts';

/**
 * `skipped`: there was nothing to do (no URL to fetch); `flagged`: it went through and people must look at what it
 * found; `stopped`: the registration ended here; `unreached`: it never came to this.
 */
export type StageState = 'waiting' | 'active' | 'done' | 'flagged' | 'skipped' | 'stopped' | 'unreached';

export interface Stage {
  readonly stage: RegistrationStage;
  readonly state: StageState;
  /** How long it took, `null` before it is done. */
  readonly ms: number | null;
}

type Facts = Pick<Registration, 'state' | 'stage' | 'timings'> & {
  source: Pick<Registration['source'], 'origin'>;
};

/** The five stages in their order, each with what became of it. */
export function stagesOf(registration: Facts): Stage[] {
  const order = RegistrationStage.options;
  const reached = registration.stage ? order.indexOf(registration.stage) : -1;
  return order.map((stage, index) => {
    const ms = registration.timings.find((timing) => timing.stage === stage)?.ms ?? null;
    return { stage, ms, state: stateOf(registration, stage, index - reached) };
  });
}

/** `distance`: below zero the registration is past the stage, above zero it is not there yet. */
function stateOf({ state, source }: Facts, stage: RegistrationStage, distance: number): StageState {
  const hasEnded = state !== 'received' && state !== 'running';
  if (stage === 'fetch' && source.origin !== 'url') return 'skipped';
  if (state === 'published') return 'done';
  if (state === 'needs-review') return stage === 'validate' ? 'flagged' : 'done';
  if (distance < 0) return 'done';
  if (distance > 0) return hasEnded ? 'unreached' : 'waiting';
  return hasEnded ? 'stopped' : 'active';
}
