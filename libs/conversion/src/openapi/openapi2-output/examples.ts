import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { setMember } from '../map-members.js';
import type { ChosenContent } from './media-types.js';

/** The one example that OpenAPI 2.0 has room for, `undefined` if there is none. */
export function exampleOf(
  node: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonValue | undefined {
  if (node['example'] !== undefined) {
    context.map(context.at(source, 'example'), target);
    return node['example'];
  }
  if (!isObject(node['examples'])) return undefined;
  let chosen: JsonValue | undefined;
  for (const [name, example] of Object.entries(node['examples'])) {
    const at = context.at(source, 'examples', name);
    const found = resolve(example, at, context);
    if (chosen === undefined && found?.value['value'] !== undefined) {
      chosen = found.value['value'];
      context.map(at, target);
    } else {
      context.lose(at, 'openapi/several-examples', 'OpenAPI 2.0 keeps one example.');
    }
  }
  return chosen;
}

/** The examples of a response, by media type. */
export function responseExamples(
  content: JsonObject,
  chosen: ChosenContent | null,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const examples: Record<string, JsonValue> = {};
  for (const key of Object.keys(content)) {
    const mediaType = content[key];
    // Those of other media types are lost with them.
    if (!isObject(mediaType) || (!context.origin && key !== chosen?.key)) continue;
    const type = context.origin ? key : (chosen?.types[0] ?? key);
    const example = exampleOf(
      mediaType,
      context,
      context.at(source, 'content', key),
      context.at(target, 'examples', type),
    );
    if (example !== undefined) setMember(examples, type, example);
  }
  return examples;
}
