import { type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { setMember } from '../map-members.js';
import { extensionsOf } from './parameters.js';
import { buildPrimitive } from './primitive.js';

/** The headers of a response; `source` and `target` are the pointers of the response. */
export function buildHeaders(
  headers: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const built: Record<string, JsonValue> = {};
  for (const name of Object.keys(headers)) {
    const from = context.at(source, 'headers', name);
    const at = context.at(target, 'headers', name);
    const found = resolve(headers[name], from, context);
    if (!found) {
      context.lose(from, 'openapi/dangling-reference', 'The reference leads to no header.');
      continue;
    }
    const header = found.value;
    const value = buildPrimitive(header['schema'], context, context.at(found.pointer, 'schema'), at);
    context.map(from, at);
    setMember(built, name, {
      ...(typeof header['description'] === 'string' ? { description: header['description'] } : {}),
      ...value,
      ...extensionsOf(header, context),
    });
  }
  return built;
}
