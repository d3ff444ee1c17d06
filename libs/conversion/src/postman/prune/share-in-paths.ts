import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { SchemaPool } from '../schema/schema-pool.js';
import { singular } from '../schema/singular.js';
import { shareSchemas, type SchemaPlace } from './share-schemas.js';

type PathItems = ReadonlyMap<string, ReadonlyMap<string, JsonObject>>;

/** The paths with references to components in place of the schemas that recur in bodies and responses. */
export function shareInPaths(
  items: PathItems,
  pool: SchemaPool,
): { readonly paths: JsonObject; readonly components: JsonObject } {
  const places: SchemaPlace[] = [];
  for (const [path, item] of items) {
    for (const [method, operation] of item) {
      eachContent(operation, (mediaType, status) => {
        places.push({ schema: mediaType['schema'], hint: hintFor(path, method, status) });
      });
    }
  }
  const { components, share } = shareSchemas(places, pool);
  if (Object.keys(components).length === 0)
    return { paths: pathsOf(items, (operation) => operation), components };
  const shareContent = (holder: JsonValue | undefined): JsonValue | undefined => {
    if (!isObject(holder) || !isObject(holder['content'])) return holder;
    const content = Object.entries(holder['content']).map(([type, value]): [string, JsonValue] => {
      const media = value as JsonObject;
      return [type, media['schema'] === undefined ? media : { ...media, schema: share(media['schema']) }];
    });
    return { ...holder, content: Object.fromEntries(content) };
  };
  const shareOperation = (operation: JsonObject): JsonObject => {
    const responses = Object.entries(operation['responses'] as JsonObject);
    const body = shareContent(operation['requestBody']);
    return {
      ...operation,
      ...(body === undefined ? {} : { requestBody: body }),
      responses: Object.fromEntries(
        responses.map(([status, response]) => [status, shareContent(response) as JsonValue]),
      ),
    };
  };
  return { paths: pathsOf(items, shareOperation), components };
}

const pathsOf = (items: PathItems, change: (operation: JsonObject) => JsonObject): JsonObject =>
  Object.fromEntries(
    [...items].map(([path, item]) => [
      path,
      Object.fromEntries([...item].map(([method, operation]) => [method, change(operation)])),
    ]),
  );

/** Each media type of the body (status `null`) and of the responses. */
function eachContent(
  operation: JsonObject,
  use: (mediaType: JsonObject, status: string | null) => void,
): void {
  const look = (holder: JsonValue | undefined, status: string | null) => {
    if (!isObject(holder) || !isObject(holder['content'])) return;
    for (const mediaType of Object.values(holder['content'])) use(mediaType as JsonObject, status);
  };
  look(operation['requestBody'], null);
  for (const [status, response] of Object.entries(operation['responses'] as JsonObject))
    look(response, status);
}

/** What an object of this place is, most likely: `User` at `/users/{id}`, `Users` for the answer to GET `/users`. */
function hintFor(path: string, method: string, status: string | null): string {
  if (status !== null && !/^[123]/.test(status)) return 'Error';
  const segments = path.split('/').filter((segment) => segment !== '');
  const noun = segments.findLast((segment) => !segment.includes('{')) ?? 'Body';
  const isList = method === 'get' && segments.at(-1) === noun;
  return isList ? noun : singular(noun);
}
