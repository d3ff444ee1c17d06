import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';

/** Where catalogues of definitions have noted that a document was found (`x-origin` of its info), `null` if they have not. */
export function originOf({ info }: JsonObject): URL | null {
  const origins = isObject(info) ? info['x-origin'] : undefined;
  const last: JsonValue | undefined = isArray(origins) ? origins.at(-1) : undefined;
  const url = isObject(last) ? last['url'] : undefined;
  return typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : null;
}
