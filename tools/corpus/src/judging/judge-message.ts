import type { Verdict } from './verdict.js';

export type OutsideVerdict = Omit<Verdict, 'connectory'>;

export interface JudgeRequest {
  readonly id: number;
  /** The document as JSON. */
  readonly text: string;
}

export interface JudgeAnswer {
  readonly id: number;
  readonly verdict: OutsideVerdict;
}
