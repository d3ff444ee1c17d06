import type { ContentFacts, OperationFacts } from './operation-facts.js';

/** All that an operation takes and gives as a body: its request first, then each response. */
export const contentsOf = ({ body, responses }: OperationFacts): readonly ContentFacts[] => [
  ...body,
  ...responses.flatMap(({ content }) => content),
];
