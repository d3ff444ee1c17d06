import { Problem, type ProblemCode, type ProblemIssue } from '@connectory/contracts';

interface ApiErrorFacts {
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number;
  /** `null` when the answer was not a problem document of ours. */
  readonly code: ProblemCode | null;
  readonly title: string;
  readonly detail: string;
  readonly issues: readonly ProblemIssue[];
  readonly requestId: string | null;
}

/** Whatever kept a call to the API from giving what was asked for, in words for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ProblemCode | null;
  readonly title: string;
  readonly detail: string;
  readonly issues: readonly ProblemIssue[];
  readonly requestId: string | null;

  constructor(facts: ApiErrorFacts) {
    super(`${facts.title}: ${facts.detail}`);
    this.name = 'ApiError';
    this.status = facts.status;
    this.code = facts.code;
    this.title = facts.title;
    this.detail = facts.detail;
    this.issues = facts.issues;
    this.requestId = facts.requestId;
  }

  /** Worth trying again by itself: nothing answered, or the server says that it is not ready. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** Reads the problem document of a failed answer; anything else becomes an error with the status only. */
export function errorFromAnswer(status: number, body: string): ApiError {
  const problem = Problem.safeParse(parseJson(body));
  if (problem.success) {
    const { code, title, detail, issues = [], requestId } = problem.data;
    return new ApiError({ status, code, title, detail, issues, requestId: requestId || null });
  }
  return new ApiError({
    status,
    code: null,
    title: `The server answered ${status}`,
    detail: 'The answer is not one of Connectory’s. A proxy in front of it may have refused the request.',
    issues: [],
    requestId: null,
  });
}

export function unreachableError(): ApiError {
  return new ApiError({
    status: 0,
    code: null,
    title: 'Connectory cannot be reached',
    detail: 'The request did not get through. Check your network connection and that Connectory is running.',
    issues: [],
    requestId: null,
  });
}

export function unexpectedAnswerError(path: string): ApiError {
  return new ApiError({
    status: 200,
    code: null,
    title: 'The answer has an unexpected shape',
    detail: `${path} answered something that this portal does not understand. Portal and API may be of different versions.`,
    issues: [],
    requestId: null,
  });
}

/** The value of a JSON text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
