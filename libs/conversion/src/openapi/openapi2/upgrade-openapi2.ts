import type { LedgerEntry } from '@connectory/contracts';
import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { createRecorder, type Recorder } from '../../recorder.js';
import { leaveDifferences } from '../return-trip/leave-differences.js';
import { buildComponents } from './components.js';
import { extensionsOf, loseUnknown, pick } from './extensions.js';
import { buildPaths } from './paths.js';
import { renameSecurity } from './security.js';
import { isIntoMoved, followMoved } from './moved-refs.js';
import { sectionsOf, sourceHintOf } from './return-hints.js';
import { buildServers } from './servers.js';
import { readSource, type SourceDocument } from './source-document.js';

const copied = ['info', 'tags', 'externalDocs'];
const converted = [
  'swagger',
  'host',
  'basePath',
  'schemes',
  'consumes',
  'produces',
  'paths',
  'definitions',
  'parameters',
  'responses',
  'securityDefinitions',
  'security',
];

const known = new Set([...copied, ...converted]);

/** An OpenAPI 2.0 document as 3.1. Members that 2.0 does not define are lost; every `x-*` is kept. */
export function upgradeOpenapi2(root: JsonObject, recorder: Recorder): JsonObject {
  const document = readSource(root);
  const definition = build(document, recorder);
  const upgraded = [...document.rewritten.keys()].some(isIntoMoved)
    ? followMoved(definition, ledgerOf(document))
    : definition;
  return leaveDifferences(
    upgraded,
    root,
    '2.0',
    sourceHintOf(document),
    sectionsOf(document),
    document.returned,
  );
}

/** Where everything goes, whether or not anybody asked for it. */
function ledgerOf(document: SourceDocument): LedgerEntry[] {
  const journal = createRecorder();
  build(document, journal);
  return journal.ledger();
}

function build(document: SourceDocument, recorder: Recorder): JsonObject {
  const { root } = document;
  loseUnknown(root, known, recorder, '');
  for (const key of Object.keys(root)) {
    if (key.startsWith('x-') || copied.includes(key) || key === 'security')
      recorder.map(`/${key}`, `/${key}`);
  }
  recorder.merge('/swagger', '/openapi');
  for (const key of ['definitions', 'parameters', 'responses', 'securityDefinitions']) {
    if (isObject(root[key])) recorder.merge(`/${key}`, '');
  }
  for (const key of ['consumes', 'produces'])
    if (root[key] !== undefined) recorder.merge(`/${key}`, '/paths');

  const servers = buildServers(root, recorder);
  const components = buildComponents(document, recorder);
  const definition: JsonObject = {
    openapi: '3.1.0',
    info: buildInfo(root['info'], recorder),
    ...(servers.length > 0 ? { servers } : {}),
    paths: buildPaths(document, recorder),
    ...(Object.keys(components).length > 0 ? { components } : {}),
    ...(root['security'] === undefined ? {} : { security: renameSecurity(root['security'], document) }),
    ...pick(root, ['tags', 'externalDocs']),
    ...extensionsOf(root, document),
  };
  return definition;
}

function buildInfo(info: JsonValue | undefined, recorder: Recorder): JsonObject {
  const given = isObject(info) ? info : {};
  for (const key of ['title', 'version']) {
    if (given[key] === undefined) recorder.setDefault(`/info/${key}`, `/info/${key}`);
  }
  const { termsOfService, ...rest } = given;
  if (termsOfService === undefined || isUriReference(termsOfService))
    return { title: '', version: '', ...given };
  // Free text in 2.0; the way back finds it among the differences.
  recorder.lose(
    '/info/termsOfService',
    'openapi/no-address',
    'In OpenAPI 3.1 the terms of service are a URL.',
  );
  return { title: '', version: '', ...rest };
}

/** RFC 3986: no spaces and none of the delimiters that a URI never holds. */
const isUriReference = (value: JsonValue) =>
  typeof value === 'string' && /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i.test(value);
