/** What the judges say of one OpenAPI document: `null` is valid, a text says what is wrong. */
export interface Verdict {
  readonly swaggerParser: string | null;
  readonly seriousme: string | null;
  readonly connectory: string | null;
}

export type JudgeName = keyof Verdict;
export const judgeNames: readonly JudgeName[] = ['swaggerParser', 'seriousme', 'connectory'];

export const isValid = (verdict: Verdict): boolean => judgeNames.every((judge) => verdict[judge] === null);

/** True for what at least one judge from outside accepts: each of them rejects some valid documents. */
export const isSound = ({ swaggerParser, seriousme }: Verdict): boolean =>
  swaggerParser === null || seriousme === null;
