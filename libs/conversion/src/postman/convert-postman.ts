import type { JsonObject } from '@connectory/definition';
import { accountForRest } from '../ledger/account-for-rest.js';
import type { Recorder } from '../recorder.js';
import { buildDefinition } from './build/build-definition.js';
import { lossOf } from './losses.js';
import { normaliseRequests } from './normalise/normalise-requests.js';
import { takeSecrets } from './normalise/take-secrets.js';
import { readCollection } from './read/read-collection.js';

/** A Postman collection, v1 or v2, as OpenAPI 3.1: read → normalise → collect → build → prune. */
export function convertPostman(
  document: JsonObject,
  environment: Readonly<Record<string, string>>,
  recorder: Recorder,
): JsonObject {
  const collection = takeSecrets(readCollection(document), recorder);
  const definition = buildDefinition(collection, normaliseRequests(collection, environment), recorder);
  accountForRest(document, recorder, lossOf);
  reportScripts(recorder);
  return definition;
}

function reportScripts(recorder: Recorder): void {
  const scripts = recorder.ledger().filter(({ code }) => code === 'postman/script-not-converted');
  const [first] = scripts;
  if (!first) return;
  recorder.report({
    code: 'postman/script-not-converted',
    severity: 'info',
    message: `Scripts and tests are not part of an API's description; ${scripts.length} were left out.`,
    params: { count: scripts.length },
    pointer: first.source,
  });
}
