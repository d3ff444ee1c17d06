import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';

/**
 * What the upgrade of a 2.0 or 3.0 source leaves in the canonical definition, so that the way back gives the same
 * document. They are left only where the plain way back would say something else, and no downgraded output holds one.
 *
 * | name | stands on | holds |
 * |---|---|---|
 * | `x-connectory-source` | the document | `version`: what the source said in `swagger` or `openapi`; `consumes` and `produces`: the document's own of 2.0, which operations inherit; `names`: old names of components that 3.1 does not allow, by pointer |
 * | `x-connectory-differences` | the document, a path item, an operation, a component | JSON Pointer, from the node in the older version → what the plain way back says there (`is`) and what the source said (`was`), or the `order` in which the source had the same items |
 * | `x-connectory-name` | a request body | the name of the body parameter of 2.0, if it is not `body` |
 * | `x-connectory-collection-format` | a parameter, the items of a list | the `collectionFormat` of 2.0 for which 3.1 has no style |
 *
 * A difference is taken back only while the plain way back still says what it said (`is`): who edits the definition wins.
 */
export const sourceHint = 'x-connectory-source';
export const differencesHint = 'x-connectory-differences';
export const nameHint = 'x-connectory-name';
export const collectionFormatHint = 'x-connectory-collection-format';

const hints: ReadonlySet<string> = new Set([sourceHint, differencesHint, nameHint, collectionFormatHint]);

export const isHint = (key: string) => hints.has(key);

/** What the document's hint says of the source that the definition was upgraded from. */
export interface SourceHint {
  /** '2.0', '3.0.1' … */
  readonly version: string;
  readonly consumes?: JsonValue;
  readonly produces?: JsonValue;
  /** Pointer of the component → the name that it had. */
  readonly names: ReadonlyMap<string, string>;
}

function readSourceHint(definition: JsonObject): SourceHint | null {
  const hint = definition[sourceHint];
  if (!isObject(hint) || typeof hint['version'] !== 'string') return null;
  const names = isObject(hint['names']) ? Object.entries(hint['names']) : [];
  return {
    version: hint['version'],
    ...(hint['consumes'] === undefined ? {} : { consumes: hint['consumes'] }),
    ...(hint['produces'] === undefined ? {} : { produces: hint['produces'] }),
    names: new Map(names.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

/** What the definition was upgraded from, if that was the version that it now goes back to. */
export function originOf(definition: JsonObject, to: '3.0' | '2.0'): SourceHint | null {
  const hint = readSourceHint(definition);
  return hint?.version.startsWith(to) ? hint : null;
}
