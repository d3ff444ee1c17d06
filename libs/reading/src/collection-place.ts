import type { Finding } from '@connectory/contracts';
import type { Conversion } from '@connectory/conversion';
import {
  appendPointer,
  isArray,
  isObject,
  makeFinding,
  pointerTokens,
  type JsonValue,
} from '@connectory/definition';

/** Lists of a Postman collection whose items have names that people know them by; v1 has `requests`. */
const lists: ReadonlySet<string> = new Set(['item', 'requests', 'folders']);

/** A name that goes on and on says no more, and stands in every finding of its request. */
const longestName = 80;

const quoted = (name: string) =>
  `“${name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name}”`;

/**
 * Where a pointer leads in a collection, as Postman shows it: `request “Create user” in folder “Users”`; `null` outside of
 * items. Names at the pointers in `secret` are not told.
 */
export function collectionPlace(
  collection: JsonValue,
  pointer: string,
  secret: ReadonlySet<string> = new Set(),
): string | null {
  const names: string[] = [];
  let at = '';
  let isRequest = false;
  let value: JsonValue | undefined = collection;
  let list = '';
  for (const token of pointerTokens(pointer)) {
    at = appendPointer(at, token);
    if (isArray(value)) value = value[Number(token)];
    else value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
    if (lists.has(list) && isObject(value) && typeof value['name'] === 'string') {
      names.push(quoted(secret.has(`${at}/name`) ? '…' : value['name']));
      isRequest = list === 'requests' || Object.hasOwn(value, 'request');
    }
    // What an example answers is no item of the collection.
    if (token === 'response') break;
    list = token;
  }
  const [last, folder] = names.toReversed();
  if (last === undefined) return null;
  return `${isRequest ? 'request' : 'folder'} ${last}${folder === undefined ? '' : ` in folder ${folder}`}`;
}

/** Findings about a collection that name the request they are about, so that it is found in Postman too. */
export function withCollectionPlaces(
  findings: readonly Finding[],
  collection: JsonValue,
  secrets: Conversion['secrets'],
): readonly Finding[] {
  const secret = new Set(secrets.map(({ pointer }) => pointer));
  return findings.map((finding) => {
    const place = collectionPlace(collection, finding.pointer, secret);
    return place === null ? finding : makeFinding({ ...finding, message: `${finding.message} (${place})` });
  });
}
