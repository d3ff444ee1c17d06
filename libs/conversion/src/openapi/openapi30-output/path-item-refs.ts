import { isObject, type JsonObject } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { without } from '../map-members.js';

/** A path item with what its reference to `#/components/pathItems/…` leads to written out: only 3.1 has such components. */
export function inlinePathItem(item: JsonObject, context: DowngradeContext): JsonObject {
  const ref = item['$ref'];
  if (typeof ref !== 'string' || !ref.startsWith('#/components/pathItems/')) return item;
  const end = context.follow(item);
  if (!end || !isObject(end.value)) return without(item, '$ref');
  return { ...end.value, ...without(item, '$ref') };
}
