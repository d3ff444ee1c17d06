import type { JsonObject } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { buildDefinition } from './build/build-definition.js';
import { normaliseRequests } from './normalise/normalise-requests.js';
import { takeSecrets } from './normalise/take-secrets.js';
import { readCollection } from './read/read-collection.js';

/** A Postman collection, v1 or v2, as OpenAPI 3.1: read → normalise → collect → build → prune. */
export function convertPostman(
  document: JsonObject,
  environment: Readonly<Record<string, string>>,
  recorder: Recorder,
): JsonObject {
  const collection = takeSecrets(readCollection(document, environment), recorder);
  return buildDefinition(collection, normaliseRequests(collection), recorder);
}
