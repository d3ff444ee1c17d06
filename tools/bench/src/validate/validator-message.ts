import type { LoadOrder } from '../peer/start-peer.js';

/** What a process that runs one validator is told. */
export type ValidatorOrder =
  | LoadOrder
  /** Validate one file `rounds` times. */
  | { readonly order: 'validate'; readonly file: string; readonly rounds: number };

/** And what it answers. */
export type ValidatorAnswer =
  | { readonly answer: 'loaded' }
  /** `ms` is the fastest of the rounds; `null` verdict: it only reads. */
  | {
      readonly answer: 'validated';
      readonly isValid: boolean | null;
      readonly ms: number;
      readonly peakMb: number;
    }
  | { readonly answer: 'threw'; readonly reason: string };
