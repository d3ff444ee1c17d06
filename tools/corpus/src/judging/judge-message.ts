import type { Verdict } from './verdict.js';

export type OutsideVerdict = Omit<Verdict, 'connectory'>;

export interface JudgeRequest {
  readonly id: number;
  /** The document as JSON. */
  readonly text: string;
  /** swagger-parser takes most of the time; without it its verdict is `null`. */
  readonly withSwaggerParser: boolean;
}

export interface JudgeAnswer {
  readonly id: number;
  readonly verdict: OutsideVerdict;
}
