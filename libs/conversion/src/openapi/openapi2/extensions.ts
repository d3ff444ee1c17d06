import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { rewriteRefs } from '../rewrite-refs.js';
import { rewriteRef, type SourceDocument } from './source-document.js';

/** The `x-*` members of `node`, with the references in them rewritten. */
export function extensionsOf(node: JsonObject, document: SourceDocument): JsonObject {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key.startsWith('x-'))
      .map(([key, value]) => [key, rewriteRefs(value, (ref) => rewriteRef(document, ref))]),
  );
}

/** The members of `node` under `names`, those that are there. */
export function pick(node: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(node, name)).map((name) => [name, node[name] as JsonValue]),
  );
}

/** Enters the members of `node` that neither `known` lists nor `x-` marks as lost: OpenAPI gives them no meaning. */
export function loseUnknown(
  node: JsonValue,
  known: readonly string[],
  recorder: Recorder,
  pointer: string,
): void {
  if (!isObject(node)) return;
  for (const key of Object.keys(node)) {
    if (key.startsWith('x-') || known.includes(key)) continue;
    recorder.lose(
      appendPointer(pointer, key),
      'openapi/unknown-member',
      'OpenAPI 2.0 does not define a member of this name here.',
    );
  }
}
