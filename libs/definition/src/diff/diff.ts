import { isArray, isObject, type JsonObject } from '../json.js';
import { reportTo, type Change, type ChangedOperation, type FoundChange } from './change.js';
import { diffOperation } from './diff-operation.js';
import { diffSchemes } from './diff-security.js';
import { diffServers } from './diff-servers.js';
import { diffTexts, pointersOf, sameJson } from './diff-texts.js';
import { matchOperations } from './match-operations.js';
import { readOperations, sideOf, type ReadOperation, type Side } from './read-operations.js';
import { createSchemaComparison, type ComparedPair } from './schema-comparison.js';

/**
 * What has changed from one canonical definition (OpenAPI 3.1) to another, as those feel it who call it: first for the
 * document as a whole, then operation by operation in the order of `old`, then the operations that `now` adds. What has
 * changed in a shared schema is told for each operation that it reaches. Deterministic; two equal definitions have no changes.
 */
export function diff(old: JsonObject, now: JsonObject): Change[] {
  const [oldSide, newSide] = [sideOf(old), sideOf(now)];
  const olds = readOperations(oldSide);
  const { pairs, removed, added } = matchOperations(olds, readOperations(newSide));
  const schemas = createSchemaComparison(oldSide, newSide);
  const compared = pairs.map(([one, other]) => {
    const found: FoundChange[] = [];
    const roots: ComparedPair[] = [];
    diffOperation(one, other, reportTo(found), (pair) => roots.push(schemas.enter(pair)));
    return { one, other, found, roots };
  });
  schemas.settle();

  const changes = new Map<ReadOperation, Change[]>();
  for (const { one, other, found, roots } of compared)
    changes.set(one, withOperation([...found, ...schemas.changesBelow(roots)], other));
  for (const operation of removed) changes.set(operation, withOperation(removal(operation), operation));
  return [
    ...diffDocument(oldSide, newSide).map((change) => ({ ...change, operation: null })),
    ...olds.flatMap((operation) => changes.get(operation) ?? []),
    ...added.flatMap((operation) => withOperation(addition(operation), operation)),
  ];
}

function diffDocument(old: Side, now: Side): FoundChange[] {
  const found: FoundChange[] = [];
  const report = reportTo(found);
  const infos = { old: infoOf(old), new: infoOf(now) };
  diffTexts(report, infos, 'the API');
  diffTexts(report, { old: rootOf(old), new: rootOf(now) }, 'the document');
  const [version, newVersion] = [infos.old.value['version'], infos.new.value['version']];
  if (!sameJson(version, newVersion))
    report('version-changed', pointersOf(infos, 'version'), 'The version of the API has changed.');
  diffServers(old, now, report);
  diffSchemes(old, now, report);
  const places = { old: '/tags', new: '/tags' };
  if (!sameJson(tagsOf(old), tagsOf(now))) report('tags-changed', places, 'The list of tags has changed.');
  return found;
}

const infoOf = ({ document: { info } }: Side) => ({ value: isObject(info) ? info : {}, pointer: '/info' });
const rootOf = ({ document }: Side) => ({ value: document, pointer: '' });
const tagsOf = ({ document: { tags } }: Side) => (isArray(tags) ? tags : []);

function removal(operation: ReadOperation): FoundChange[] {
  const found: FoundChange[] = [];
  const said = `The operation ${nameOf(operation)} has been removed.`;
  reportTo(found)('operation-removed', { old: operation.place.pointer, new: null }, said);
  return found;
}

function addition(operation: ReadOperation): FoundChange[] {
  const found: FoundChange[] = [];
  const said = `The operation ${nameOf(operation)} has been added.`;
  reportTo(found)('operation-added', { old: null, new: operation.place.pointer }, said);
  return found;
}

const nameOf = ({ method, path, operationId }: ReadOperation) =>
  operationId === null ? `${method.toUpperCase()} ${path}` : `\`${operationId}\``;

function withOperation(
  found: readonly FoundChange[],
  { method, path, operationId }: ReadOperation,
): Change[] {
  const operation: ChangedOperation = { method, path, operationId };
  return found.map((change) => ({ ...change, operation }));
}
