import { isObject } from '@connectory/definition';
import type { SourceHint } from '../hints.js';
import type { NamedSection } from '../return-trip/leave-differences.js';
import type { SourceDocument } from './source-document.js';

/** What the way back has to know of the whole document. */
export function sourceHintOf({ root, ...document }: SourceDocument): SourceHint {
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

/** The sections of named nodes, with where the upgrade puts them. */
export function sectionsOf({ root, ...document }: SourceDocument): NamedSection[] {
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
