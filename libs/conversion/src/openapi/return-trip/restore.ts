import type { JsonObject, JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { takeBack } from './difference.js';
import { decodeDifferences } from './encode-differences.js';

/** `built` as its source was, if it comes from a source of this version; `hint` are the differences that were noted of it. */
export function restore(
  built: JsonObject,
  hint: JsonValue | undefined,
  context: DowngradeContext,
): JsonObject {
  if (hint === undefined || !context.origin) return built;
  return takeBack(built, decodeDifferences(hint)) as JsonObject;
}
