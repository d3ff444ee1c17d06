import { canonicalText } from '../diff/diff-texts.js';
import type { JsonObject, JsonValue } from '../json.js';

/** What has become of an object, by the names of its members. */
export interface ObjectChanges {
  readonly removed: ReadonlySet<string>;
  /** Members that have another name and the same value. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly changed: readonly string[];
  readonly added: readonly string[];
}

export function objectChanges(old: JsonObject, now: JsonObject): ObjectChanges {
  const removed = new Set(Object.keys(old).filter((name) => !Object.hasOwn(now, name)));
  const added = new Set(Object.keys(now).filter((name) => !Object.hasOwn(old, name)));
  const renamed = new Map<string, string>();
  const byValue = new Map(removed.size > 0 ? [...added].map((name) => [canonicalText(now[name]), name]) : []);
  for (const name of byValue.size > 0 ? removed : []) {
    const text = canonicalText(old[name]);
    const other = byValue.get(text);
    if (other === undefined) continue;
    byValue.delete(text);
    renamed.set(name, other);
    removed.delete(name);
    added.delete(other);
  }
  const changed = Object.keys(old).filter((name) => Object.hasOwn(now, name) && old[name] !== now[name]);
  return { removed, renamed, changed, added: [...added] };
}

/** What has become of a list. */
export interface ListChanges {
  /** For each item of the old list its place in the new one, `null` if it has been taken out. */
  readonly places: readonly (number | null)[];
  /** From here on the items of the new list are new. */
  readonly firstAdded: number;
}

/**
 * Tells which items are gone, changed and appended. What an overlay leaves alone is the same object afterwards, so those items
 * are found at once; what stands between them is taken in order. `null` if something has been put in between.
 */
export function listChanges(old: readonly JsonValue[], now: readonly JsonValue[]): ListChanges | null {
  /** The places of each item, the first one last. */
  const whereNow = new Map<JsonValue, number[]>();
  for (let place = now.length - 1; place >= 0; place--) {
    const known = whereNow.get(now[place]!);
    if (known) known.push(place);
    else whereNow.set(now[place]!, [place]);
  }
  const places: (number | null)[] = old.map(() => null);
  let nextPlace = 0;
  let gapStart = 0;
  /** Pairs the items of a gap in order; false if more are there now than there were. */
  const closeGap = (gapEnd: number, placeEnd: number): boolean => {
    for (let index = gapStart; index < gapEnd && nextPlace < placeEnd; index++) places[index] = nextPlace++;
    return nextPlace >= placeEnd;
  };
  for (const [index, item] of old.entries()) {
    const candidates = whereNow.get(item) ?? [];
    let place = candidates.pop();
    while (place !== undefined && place < nextPlace) place = candidates.pop();
    if (place === undefined) continue;
    if (!closeGap(index, place)) return null;
    places[index] = place;
    nextPlace = place + 1;
    gapStart = index + 1;
  }
  closeGap(old.length, now.length);
  return { places, firstAdded: nextPlace };
}
