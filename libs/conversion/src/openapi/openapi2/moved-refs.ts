import { isObject, refPointer, type JsonObject } from '@connectory/definition';
import type { LedgerEntry } from '@connectory/contracts';
import { rewriteRefs } from '../rewrite-refs.js';

/** A reference into the depth of a part that the upgrade builds anew: a path, a parameter, a response. */
export const isIntoMoved = (ref: string) => /^#\/(?:paths\/|(?:responses|parameters)\/[^/]*\/)/.test(ref);

/** Such references go to where the conversion put the node, as the ledger tells. */
export function followMoved(definition: JsonObject, ledger: readonly LedgerEntry[]): JsonObject {
  const moved = new Map(ledger.map(({ source, targets }) => [source, targets[0]]));
  const follow = (ref: string): string => {
    const pointer = isIntoMoved(ref) ? refPointer(ref) : null;
    if (pointer === null) return ref;
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const target = moved.get(pointer.slice(0, end));
      if (target !== undefined) return `#${encodeURI((target + pointer.slice(end)).toWellFormed())}`;
    }
    return ref;
  };
  const followed = rewriteRefs(definition, follow);
  return isObject(followed) ? followed : definition;
}
