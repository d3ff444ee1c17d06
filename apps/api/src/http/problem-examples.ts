import { problemCatalogue, type Problem, type ProblemCode } from '@connectory/contracts';

/** One case of each problem: what it says, where it happened, and what is wrong with the request. Its page shows the same. */
const cases: Readonly<Record<ProblemCode, Pick<Problem, 'detail' | 'instance' | 'issues'>>> = {
  'request/invalid': {
    detail: 'Check the query: Too small: expected number to be >=1',
    instance: '/v1/connectors',
    issues: [{ in: 'query', pointer: '/limit', message: 'Too small: expected number to be >=1' }],
  },
  'request/malformed-body': { detail: 'The body is not valid JSON.', instance: '/v1/registrations' },
  'request/cross-site': {
    detail:
      'The request comes from https://elsewhere.example, but Connectory is at http://localhost:3000. Open it there, or set CONNECTORY_PUBLIC_URL to where it is.',
    instance: '/v1/session',
  },
  'request/route-not-found': {
    detail: 'There is nothing here. GET /openapi.json lists what there is.',
    instance: '/v1/connector',
  },
  'request/body-too-large': {
    detail: 'The body is larger than this address takes.',
    instance: '/v1/api-keys',
  },
  'request/unsupported-media-type': {
    detail: 'Send application/json, or multipart/form-data for a file.',
    instance: '/v1/registrations',
  },
  'request/too-complex': {
    detail: 'The text takes longer than 10 seconds to check. Split it, or register it.',
    instance: '/v1/definitions/check',
  },
  'request/too-many': {
    detail: 'Too many attempts failed. Try again in 812 seconds.',
    instance: '/v1/session',
  },
  'auth/unauthenticated': {
    detail: 'Sign in, or send an API key as Authorization: Bearer ….',
    instance: '/v1/connectors',
  },
  'auth/invalid-credentials': {
    detail: 'Check the e-mail address and the password, then try again.',
    instance: '/v1/session',
  },
  'auth/forbidden': { detail: 'This API key may not register sources.', instance: '/v1/registrations' },
  'setup/invalid-token': {
    detail:
      'The set-up link is not known, was used, or is older than 24 hours. Ask for a new one where Connectory runs.',
    instance: '/v1/setup',
  },
  'setup/already-done': {
    detail: 'This installation has its first organisation. Sign in instead.',
    instance: '/v1/setup',
  },
  'registration/not-found': {
    detail: 'There is no registration 0198c0de-0000-7000-8000-000000000000.',
    instance: '/v1/registrations/0198c0de-0000-7000-8000-000000000000',
  },
  'registration/source-too-large': {
    detail: 'A source may have 1,048,576 bytes at most here. Split it, or raise CONNECTORY_MAX_SOURCE_BYTES.',
    instance: '/v1/registrations',
  },
  'registration/too-many-streams': {
    detail: 'You have 20 streams of events open. Close one, or ask for the registration itself now and then.',
    instance: '/v1/registrations/0198c0de-0000-7000-8000-000000000000/events',
  },
  'registration/idempotency-key-reused': {
    detail:
      'This Idempotency-Key was sent before with another request. Send a new key, or the same request again.',
    instance: '/v1/registrations',
  },
  'import/not-found': {
    detail: 'There is no import 0198c0de-0000-7000-8000-000000000000.',
    instance: '/v1/imports/0198c0de-0000-7000-8000-000000000000',
  },
  'import/empty': {
    detail: 'There is no description and no collection in what was handed over.',
    instance: '/v1/imports',
  },
  'import/too-large': {
    detail: 'An import may have 10,000 entries at most. Nothing was imported; split it.',
    instance: '/v1/imports',
  },
  'import/not-possible': {
    detail: 'The import is running, and cannot be committed.',
    instance: '/v1/imports/019a1f1e-6d02-7a11-8c44-90d1c7b3e5a6/commit',
  },
  'import/still-receiving': {
    detail: 'The import that this Idempotency-Key was sent with before is still being handed over.',
    instance: '/v1/imports',
  },
  'import/too-many-at-once': {
    detail: '3 imports of your organisation are being handed over just now. Wait until one of them is here.',
    instance: '/v1/imports',
  },
  'import/no-space': {
    detail:
      'The disk on which imports are unpacked is full. Whoever runs this installation can make room, or name another place in CONNECTORY_SPOOL_DIRECTORY.',
    instance: '/v1/imports',
  },
  'connector/not-found': {
    detail: 'There is no connector 0198c0de-0000-7000-8000-000000000000.',
    instance: '/v1/connectors/0198c0de-0000-7000-8000-000000000000',
  },
  'connector/revision-not-found': {
    detail: 'The connector 0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d has no revision 7.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/definition',
  },
  'connector/changed-meanwhile': {
    detail: 'The connector is at revision 8 by now. Read that, and make your change in it.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/definition',
  },
  'connector/no-address': {
    detail:
      'The source of Orders was handed over, so there is no address to read again. Register the new one with connectorId 0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/resync',
  },
  'request/precondition-required': {
    detail:
      'Send If-Match with the ETag of the revision that you have changed, so that nobody else’s change goes under.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/definition',
  },
  'revision/breaking-changes': {
    detail:
      'Revision 8 breaks what is called now: operation-removed (2 operations). Acknowledge each rule by its name to publish it all the same.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/revisions/8/publish',
    issues: [{ in: 'body', pointer: '/acknowledge', message: 'operation-removed (2 operations)' }],
  },
  'revision/open-collisions': {
    detail:
      'In 2 places of revision 8 the source and your edits disagree. Resolve each, then publish the revision that this makes.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/revisions/8/publish',
  },
  'revision/has-errors': {
    detail: 'Revision 8 has 1 error. Correct them in an edit, and publish that.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/revisions/8/publish',
  },
  'revision/no-such-collision': {
    detail: 'Revision 8 has no collision at /info/title. Read it again: somebody may have resolved it.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/revisions/8/resolve',
    issues: [{ in: 'body', pointer: '/0/pointer', message: 'is no collision of this revision' }],
  },
  'icon/unsupported': {
    detail: 'The image is no PNG, JPEG, WebP or SVG image. Send a PNG, JPEG, WebP or SVG file.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/icon',
  },
  'icon/too-large': {
    detail: 'An image may have 1,048,576 bytes at most. An icon is 230 × 230 pixels; send a smaller one.',
    instance: '/v1/connectors/0198c0de-5f3a-7cc1-9d3e-2f1f5a6b7c8d/icon',
  },
  'ruleset/changed-meanwhile': {
    detail: 'The ruleset is at version 4 by now, not 3. Read it again, and change that.',
    instance: '/v1/organization/ruleset',
  },
  'api-key/not-found': {
    detail: 'You have no API key with this id; it may be revoked already.',
    instance: '/v1/api-keys/unknown',
  },
  'server/internal': { detail: 'The request id leads to the reason in the log.', instance: '/v1/connectors' },
  'server/unavailable': { detail: 'No answer from: database.', instance: '/readyz' },
};

/** How a problem looks as the body of an answer. */
export function problemExample(code: ProblemCode): Problem {
  const { status, title } = problemCatalogue[code];
  return { type: `/docs/problems/${code}`, code, title, status, requestId: 'req-1f', ...cases[code] };
}
