import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { setMember } from '../map-members.js';
import { rewriteRefs } from '../rewrite-refs.js';
import { rewriteRef, type SourceDocument } from './source-document.js';

/** The `x-*` members of `node`, with the references in them rewritten. */
export function extensionsOf(node: JsonObject, document: SourceDocument): JsonObject {
  const extensions: Record<string, JsonValue> = {};
  for (const key of Object.keys(node))
    if (key.startsWith('x-'))
      setMember(
        extensions,
        key,
        rewriteRefs(node[key]!, (ref) => rewriteRef(document, ref)),
      );
  return extensions;
}

/** The members of `node` under `names`, those that are there. */
export function pick(node: JsonObject, names: readonly string[]): JsonObject {
  const picked: Record<string, JsonValue> = {};
  for (const name of names) if (Object.hasOwn(node, name)) picked[name] = node[name]!;
  return picked;
}

/** Enters the members of `node` that neither `known` has nor `x-` marks as lost: OpenAPI gives them no meaning. */
export function loseUnknown(
  node: JsonValue,
  known: ReadonlySet<string>,
  recorder: Recorder,
  pointer: string,
): void {
  if (!isObject(node)) return;
  for (const key of Object.keys(node)) {
    if (key.startsWith('x-') || known.has(key)) continue;
    recorder.lose(
      appendPointer(pointer, key),
      'openapi/unknown-member',
      'OpenAPI 2.0 does not define a member of this name here.',
    );
  }
}
