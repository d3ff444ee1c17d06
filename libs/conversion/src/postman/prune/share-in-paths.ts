import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { JsonDraft } from '../build/json-draft.js';
import type { SchemaPool } from '../schema/schema-pool.js';
import { singular } from '../schema/singular.js';
import { shareSchemas, type SchemaPlace } from './share-schemas.js';

interface ContentPlace extends SchemaPlace {
  readonly mediaType: JsonDraft;
}

/**
 * Puts references to components in place of the schemas that recur in bodies and responses of the operations below `paths`, and
 * gives back those components.
 */
export function shareInPaths(paths: JsonObject, pool: SchemaPool): JsonObject {
  const places: ContentPlace[] = [];
  for (const path in paths) {
    const item = paths[path] as JsonObject;
    for (const method in item) {
      const { requestBody, responses } = item[method] as JsonObject;
      addPlaces(places, requestBody, path, method, null);
      for (const status in responses as JsonObject)
        addPlaces(places, (responses as JsonObject)[status], path, method, status);
    }
  }
  const { components, share } = shareSchemas(places, pool);
  if (Object.keys(components).length > 0)
    for (const { mediaType, schema } of places) mediaType['schema'] = share(schema);
  return components;
}

/** Each media type with a schema of the body (status `null`) or of a response. */
function addPlaces(
  places: ContentPlace[],
  holder: JsonValue | undefined,
  path: string,
  method: string,
  status: string | null,
): void {
  if (!isObject(holder) || !isObject(holder['content'])) return;
  for (const type in holder['content']) {
    const mediaType = holder['content'][type] as JsonDraft;
    const schema = mediaType['schema'];
    if (schema !== undefined) places.push({ mediaType, schema, hint: () => hintFor(path, method, status) });
  }
}

/** What an object of this place is, most likely: `User` at `/users/{id}`, `Users` for the answer to GET `/users`. */
function hintFor(path: string, method: string, status: string | null): string {
  if (status !== null && !/^[123]/.test(status)) return 'Error';
  const segments = path.split('/').filter((segment) => segment !== '');
  const noun = segments.findLast((segment) => !segment.includes('{')) ?? 'Body';
  const isList = method === 'get' && segments.at(-1) === noun;
  return isList ? noun : singular(noun);
}
