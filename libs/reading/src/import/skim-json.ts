import { createJsonScanner } from './json-scanner.js';

/** What the outermost objects of a JSON text say. */
export interface JsonSkim {
  /** The members of the outermost object. */
  readonly keys: ReadonlySet<string>;
  /** Short texts by their paths, at most three keys long: `info/_postman_id`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Skims a whole JSON text without parsing it. Of one that is not an object there are no keys. */
export function skimJson(bytes: Uint8Array): JsonSkim {
  const keys = new Set<string>();
  const texts = new Map<string, string>();
  const scanner = createJsonScanner({
    key: (depth, key) => {
      if (depth === 1) keys.add(key);
    },
    text: (path, text) => texts.set(path, text),
  });
  scanner.push(bytes);
  return { keys, texts };
}

/** What the skim of a document tells about which one it is. */
export interface DocumentFacts {
  /** Postman's own id of a collection. */
  readonly postmanId: string | null;
  /** What it calls itself. */
  readonly title: string | null;
}

/** Knows a collection, wrapped by Postman's API as `{ "collection": … }` or not, by the id that Postman gave it. */
export function factsOf({ keys, texts }: JsonSkim): DocumentFacts {
  const isWrapped = keys.has('collection') && !keys.has('info') && !keys.has('requests');
  const at = (path: string) => texts.get(isWrapped ? `collection/${path}` : path)?.trim() || null;
  const isVersion1 = isWrapped
    ? texts.has('collection/id') && !texts.has('collection/info/name')
    : keys.has('requests') || (keys.has('order') && !keys.has('info'));
  const isOpenApi = keys.has('openapi') || keys.has('swagger');
  const postmanId = isOpenApi
    ? null
    : (at('info/_postman_id') ?? (isVersion1 ? at('id') : null) ?? at('uid'));
  return { postmanId, title: at('info/name') ?? at('info/title') ?? at('name') };
}
