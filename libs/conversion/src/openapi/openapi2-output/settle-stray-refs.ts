import {
  isArray,
  isObject,
  refPointer,
  resolveRef,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { mapItems, mapMembers, without } from '../map-members.js';

const maxDepth = 500;
/** Of the members that may be written out: examples tend to be large. */
const costOfData = 50;

/**
 * References that are left in examples and extensions and lead nowhere in the output, although importers follow them: what
 * they led to is written out in their place, and what leads nowhere at all goes.
 */
export function settleStrayRefs(built: JsonObject, context: DowngradeContext): JsonObject {
  if (context.origin) return built;
  const settle = (value: JsonValue, depth: number, isWrittenOut: boolean): JsonValue => {
    if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
    if (isArray(value)) return mapItems(value, (item) => settle(item, depth + 1, isWrittenOut));
    const node = value;
    const ref = node['$ref'];
    if (typeof ref !== 'string' || leadsSomewhere(ref, built))
      return mapMembers(node, (child) => settle(child, depth + 1, isWrittenOut));
    const rest = without(node, '$ref');
    const found = isWrittenOut || context.writingOut.left <= 0 ? null : resolveRef(context.root, ref);
    context.writingOut.left -= costOfData;
    if (found && Object.keys(rest).length === 0) return settle(found.value, depth + 1, true);
    return mapMembers(rest, (child) => settle(child, depth + 1, isWrittenOut));
  };
  const settled = settle(built, 0, false);
  return isObject(settled) ? settled : built;
}

function leadsSomewhere(ref: string, built: JsonObject): boolean {
  const pointer = refPointer(ref);
  return pointer !== null && valueAt(built, pointer) !== undefined;
}
