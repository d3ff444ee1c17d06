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
  'import/not-found': { status: 404, title: 'There is no such import' },
  'import/empty': { status: 422, title: 'There is nothing to import' },
  'import/too-large': { status: 413, title: 'The import is larger than allowed' },
  'import/not-possible': { status: 409, title: 'The import is not in a state for this' },
  'import/still-receiving': { status: 409, title: 'The import of this key is still being handed over' },
  'import/too-many-at-once': { status: 429, title: 'Too many imports are being handed over' },
  'import/no-space': { status: 507, title: 'There is no room on the disk' },
  'connector/not-found': { status: 404, title: 'There is no such connector' },
  'connector/revision-not-found': { status: 404, title: 'There is no such revision' },
  'connector/changed-meanwhile': { status: 412, title: 'Somebody else has changed the connector' },
  'connector/no-address': { status: 409, title: 'The connector has no address to read again' },
  'request/precondition-required': { status: 428, title: 'Say which state the change is meant for' },
  'revision/breaking-changes': { status: 409, title: 'The revision breaks what others call' },
  'revision/open-collisions': { status: 409, title: 'Somebody has to choose between two changes first' },
  'revision/has-errors': { status: 409, title: 'The revision has errors' },
  'revision/no-such-collision': { status: 409, title: 'There is no such collision' },
  'icon/unsupported': { status: 415, title: 'The image cannot become an icon' },
  'icon/too-large': { status: 413, title: 'The image is larger than allowed' },
  'ruleset/changed-meanwhile': { status: 409, title: 'Somebody else has changed the ruleset' },
  'api-key/not-found': { status: 404, title: 'There is no such API key' },
  'server/internal': { status: 500, title: 'Something went wrong on our side' },
  'server/unavailable': { status: 503, title: 'A part that is needed does not answer' },
} as const satisfies Record<string, ProblemDefinition>;

export type ProblemCode = keyof typeof problemCatalogue;
export const problemCodes = Object.keys(problemCatalogue) as ProblemCode[];
