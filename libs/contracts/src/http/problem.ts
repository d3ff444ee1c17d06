import { z } from 'zod';
import { problemCodes } from '../problem-catalogue.js';

/** One fault of a request: where it is (a JSON Pointer into body, query, path or headers) and what is wrong. */
export const ProblemIssue = z
  .object({ in: z.enum(['body', 'query', 'path', 'header']), pointer: z.string(), message: z.string() })
  .meta({ id: 'ProblemIssue' });
export type ProblemIssue = z.infer<typeof ProblemIssue>;

/** RFC 9457 `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string(),
    code: z.enum(problemCodes),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    requestId: z.string(),
    issues: z.array(ProblemIssue).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
