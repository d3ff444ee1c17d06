/** One problem that the API can answer with (RFC 9457). The docs page of each stands in `docs/problems/{code}.md`. */
export interface ProblemDefinition {
  readonly status: number;
  readonly title: string;
}

export const problemCatalogue = {
  'request/invalid': { status: 400, title: 'The request does not match its schema' },
  'request/malformed-body': { status: 400, title: 'The request body cannot be read' },
  'request/cross-site': { status: 403, title: 'The request comes from another site' },
  'request/route-not-found': { status: 404, title: 'There is nothing at this address' },
  'request/body-too-large': { status: 413, title: 'The request body is too large' },
  'request/unsupported-media-type': {
    status: 415,
    title: 'The media type of the request body is not supported',
  },
  'request/too-complex': { status: 422, title: 'The text takes too long or too much memory' },
  'request/too-many': { status: 429, title: 'Too many attempts' },
  'auth/unauthenticated': { status: 401, title: 'Sign in or send an API key' },
  'auth/invalid-credentials': { status: 401, title: 'The e-mail address or the password is wrong' },
  'auth/forbidden': { status: 403, title: 'This is not allowed' },
  'setup/invalid-token': { status: 403, title: 'The set-up link is not valid' },
  'setup/already-done': { status: 409, title: 'Connectory is set up already' },
  'registration/not-found': { status: 404, title: 'There is no such registration' },
  'registration/source-too-large': { status: 413, title: 'The source is larger than allowed' },
  'registration/too-many-streams': { status: 429, title: 'Too many streams of events are open' },
  'registration/idempotency-key-reused': {
    status: 422,
    title: 'The idempotency key belongs to another request',
  },
  'connector/not-found': { status: 404, title: 'There is no such connector' },
  'connector/revision-not-found': { status: 404, title: 'There is no such revision' },
  'ruleset/changed-meanwhile': { status: 409, title: 'Somebody else has changed the ruleset' },
  'api-key/not-found': { status: 404, title: 'There is no such API key' },
  'server/internal': { status: 500, title: 'Something went wrong on our side' },
  'server/unavailable': { status: 503, title: 'A part that is needed does not answer' },
} as const satisfies Record<string, ProblemDefinition>;

export type ProblemCode = keyof typeof problemCatalogue;
export const problemCodes = Object.keys(problemCatalogue) as ProblemCode[];
