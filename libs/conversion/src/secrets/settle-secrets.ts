import { parentPointer, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { pointerOfPlace, type Place } from './place.js';
import { secretMarker, type Secret } from './secret.js';

/**
 * The secrets at strings that hold them. A reader that puts a text together, such as a URL from its parts, names the node
 * that it read; the strings below that node, or below the nearest one that is there, are looked through.
 */
export function settleSecrets(secrets: readonly Secret[], document: JsonValue): Secret[] {
  const settled = secrets.flatMap(withoutMarkers).flatMap((secret) => {
    let pointer: string | null = secret.pointer;
    let node = valueAt(document, pointer);
    if (typeof node === 'string' && node.includes(secret.value)) return [secret];
    while (node === undefined && pointer !== null) {
      pointer = parentPointer(pointer);
      node = pointer === null ? undefined : valueAt(document, pointer);
    }
    if (node === undefined || pointer === null) return [];
    const base = pointer;
    return placesOf(node, secret.value).map((place) => ({
      ...secret,
      pointer: base + pointerOfPlace(place),
    }));
  });
  return [...new Map(settled.map((secret) => [`${secret.pointer}\n${secret.value}`, secret])).values()];
}

/** Where the reader took a text that a token had been taken from, what is left of it on either side. */
function withoutMarkers(secret: Secret): Secret[] {
  if (!secret.value.includes(secretMarker)) return [secret];
  return secret.value
    .split(secretMarker)
    .filter((part) => part.length >= shortestPart)
    .map((value) => ({ ...secret, value }));
}

/** Less than that is a quotation mark or a comma. */
const shortestPart = 4;

function placesOf(document: JsonValue, value: string): Place[] {
  const places: Place[] = [];
  const open: Place[] = [{ value: document, parent: null, key: '' }];
  for (let place = open.pop(); place; place = open.pop()) {
    const node = place.value;
    if (typeof node === 'string' && node.includes(value)) places.push(place);
    if (typeof node !== 'object' || node === null) continue;
    for (const key of Object.keys(node)) open.push({ value: (node as JsonObject)[key]!, parent: place, key });
  }
  return places;
}
