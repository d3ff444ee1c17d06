import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { SourceHint } from '../hints.js';
import { leaveDifferences, type NamedSection } from '../return-trip/leave-differences.js';
import { hasRef, rewriteRefs } from '../rewrite-refs.js';
import { buildComponents } from './components.js';
import { extensionsOf, loseUnknown, pick } from './extensions.js';
import { buildPaths } from './paths.js';
import { renameSecurity } from './security.js';
import { buildServers } from './servers.js';
import { decodeFragment, readSource, type SourceDocument } from './source-document.js';

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

/** An OpenAPI 2.0 document as 3.1. Members that 2.0 does not define are lost; every `x-*` is kept. */
export function upgradeOpenapi2(root: JsonObject, recorder: Recorder): JsonObject {
  const document = readSource(root);
  loseUnknown(root, [...copied, ...converted], recorder, '');
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
  const upgraded = followMovedPaths(definition, recorder);
  return leaveDifferences(upgraded, root, '2.0', sourceHintOf(document), sectionsOf(document));
}

function sourceHintOf({ root, ...document }: SourceDocument): SourceHint {
  const names = (['schemas', 'parameters', 'responses', 'securitySchemes'] as const).flatMap((section) =>
    [...document[section]].flatMap(([oldName, name]): [string, string][] => {
      if (oldName === name) return [];
      const homes = section === 'parameters' ? ['parameters', 'requestBodies'] : [section];
      return homes.map((home) => [`/${home}/${name}`, oldName]);
    }),
  );
  const { consumes, produces } = root;
  return {
    version: '2.0',
    ...(consumes === undefined ? {} : { consumes }),
    ...(produces === undefined ? {} : { produces }),
    names: new Map(names),
  };
}

function sectionsOf({ root, ...document }: SourceDocument): NamedSection[] {
  const isBody = (name: string) => {
    const parameter = isObject(root['parameters']) ? root['parameters'][name] : undefined;
    return isObject(parameter) && parameter['in'] === 'body';
  };
  const section = (
    source: string,
    home: 'schemas' | 'parameters' | 'responses' | 'securitySchemes',
  ): NamedSection => ({
    source: [source],
    locate: (name) => [
      home === 'parameters' && isBody(name) ? 'requestBodies' : home,
      document[home].get(name) ?? name,
    ],
  });
  return [
    section('definitions', 'schemas'),
    section('parameters', 'parameters'),
    section('responses', 'responses'),
    section('securityDefinitions', 'securitySchemes'),
  ];
}

function buildInfo(info: JsonValue | undefined, recorder: Recorder): JsonObject {
  const given = isObject(info) ? info : {};
  for (const key of ['title', 'version']) {
    if (given[key] === undefined) recorder.setDefault(`/info/${key}`, `/info/${key}`);
  }
  return { title: '', version: '', ...given };
}

/** References into `#/paths/…` go to where the conversion put the node. */
function followMovedPaths(definition: JsonObject, recorder: Recorder): JsonObject {
  if (!hasRef(definition, '#/paths/')) return definition;
  const moved = new Map(recorder.ledger().map(({ source, targets }) => [source, targets[0]]));
  const follow = (ref: string) => {
    if (!ref.startsWith('#/paths/')) return ref;
    const pointer = decodeFragment(ref.slice(1));
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const target = moved.get(pointer.slice(0, end));
      if (target !== undefined) return `#${encodeURI(target + pointer.slice(end))}`;
    }
    return ref;
  };
  return rewriteRefs(definition, follow) as JsonObject;
}
