import { appendPointer, type JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { planOperations } from '../collect/plan-operations.js';
import { nameOperations } from '../collect/operation-ids.js';
import { collectSecurity, type CollectedSecurity } from '../collect/security-schemes.js';
import type { Auth, Collection, Field, Folder } from '../model.js';
import type { NormalRequest, NormalRequests } from '../normalise/normal-request.js';
import { compact } from '../prune/compact.js';
import { createSchemaPool } from '../schema/schema-pool.js';
import { shareInPaths } from '../prune/share-in-paths.js';
import type { JsonDraft } from './json-draft.js';
import { buildOperation, type OperationContext } from './operation.js';
import { buildServer, mostUsedServer } from './servers.js';
import { buildTags, nameTags } from './tags.js';

/** The collection, its requests normalised, as an OpenAPI 3.1 document. */
export function buildDefinition(
  collection: Collection,
  { requests, usedVariables }: NormalRequests,
  recorder: Recorder,
): JsonObject {
  const plans = planOperations(requests, recorder);
  const security = collectSecurity(requests, collection.auth, recorder);
  const server = mostUsedServer(plans);
  const tags = nameTags(collection.folders);
  const defaultName = security.nameForAuth(collection.auth);
  const schemas = createSchemaPool();
  const ids = nameOperations(plans);
  const context: OperationContext = {
    security,
    defaultSecurity: defaultName === null ? [] : [{ [defaultName]: [] }],
    defaultServer: server?.url ?? null,
    schemas,
    tagOf: (folder: Folder) => tags.get(folder) ?? folder.name,
    idOf: (plan) => ids.get(plan) as string,
  };

  const paths: Record<string, JsonDraft> = {};
  for (const plan of plans) {
    const item = (paths[plan.path.text] ??= {});
    item[plan.method] = buildOperation(plan, context, recorder);
  }
  const components = shareInPaths(paths, schemas);
  for (const pointer of collection.orderPointers) recorder.merge(pointer, '/paths');
  if (recorder.keepsJournal) recordAuth(collection, requests, security, recorder);
  if (recorder.keepsJournal)
    recordVariables(collection, usedVariables, plans.length > 0 ? '/paths' : '', recorder);
  reportServerVariables(requests, recorder);
  return {
    openapi: '3.1.0',
    info: buildInfo(collection, recorder),
    ...compact({ servers: server ? [buildServer(server)] : [], tags: buildTags(tags, recorder) }),
    paths,
    ...compact({
      components: compact({ schemas: components, securitySchemes: security.schemes }),
      security: [...context.defaultSecurity],
    }),
  };
}

function buildInfo(collection: Collection, recorder: Recorder): JsonObject {
  const at = (member: string) => `${collection.infoPointer}/${member}`;
  if (collection.name === '') recorder.setDefault(at('name'), '/info/title');
  else recorder.map(at('name'), '/info/title');
  if (collection.version === null) recorder.setDefault(at('version'), '/info/version');
  else recorder.map(at('version'), '/info/version');
  recorder.map(at('description'), collection.description === '' ? '/info' : '/info/description');
  recorder.merge(at('schema'), '/openapi');
  const idTarget = collection.id === null ? '/info' : '/info/x-connectory-source-id';
  recorder.map(at(collection.infoPointer === collection.pointer ? 'id' : '_postman_id'), idTarget);
  return {
    title: collection.name || 'Untitled collection',
    ...compact({ description: collection.description }),
    version: collection.version ?? '1.0.0',
    ...compact({ 'x-connectory-source-id': collection.id ?? undefined }),
  };
}

/** Which node said what of authentication; that there is none counts too. */
function recordAuth(
  collection: Collection,
  requests: readonly NormalRequest[],
  security: CollectedSecurity,
  recorder: Recorder,
): void {
  const record = (auth: Auth) => {
    if (auth.kind === 'inherit') return;
    const name = security.nameForAuth(auth);
    const target = name === null ? '/paths' : appendPointer('/components/securitySchemes', name);
    recorder.merge(auth.pointer, target);
    // The helper of a v1 request stands in two members.
    if (auth.pointer.endsWith('/currentHelper')) {
      recorder.merge(auth.pointer.replace(/currentHelper$/, 'helperAttributes'), target);
    }
  };
  record(collection.auth);
  for (const { auth } of requests) record(auth);
  const used = new Set(requests.map(({ auth }) => auth.kind !== 'inherit' && auth.pointer));
  for (const { auth } of collection.folders) {
    if (auth.kind === 'none') recorder.merge(auth.pointer, '');
    if (auth.kind !== 'scheme' || used.has(auth.pointer)) continue;
    recorder.lose(auth.pointer, 'postman/auth-not-used', 'No request below the folder uses it.');
  }
}

/** A variable went where it was used; one with a secret says that there is something to authenticate with. */
function recordVariables(
  collection: Collection,
  used: ReadonlySet<Field>,
  target: string,
  recorder: Recorder,
): void {
  const scopes = [collection, ...collection.folders, ...collection.requests];
  for (const { pointer, isSecret } of scopes.flatMap(({ variables }) => variables)) {
    if (isSecret) recorder.merge(pointer, '');
  }
  for (const { pointer } of used) if (pointer !== '') recorder.merge(pointer, target);
}

function reportServerVariables(requests: readonly NormalRequest[], recorder: Recorder): void {
  const reported = new Set<string>();
  for (const { server, source } of requests) {
    for (const { name } of server?.variables ?? []) {
      if (reported.has(name)) continue;
      reported.add(name);
      recorder.report({
        code: 'postman/host-variable-unresolved',
        severity: 'warning',
        message: `The variable ${name} of the server's address has no value in the collection; the definition carries a placeholder.`,
        params: { name },
        pointer: source.url.pointer,
      });
    }
  }
}
