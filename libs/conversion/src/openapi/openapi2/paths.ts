import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { upgradeSchema } from '../schema.js';
import { extensionsOf, loseUnknown } from './extensions.js';
import { buildOperation, splitParameters } from './operation.js';
import { buildParameter } from './parameters.js';
import { rewriteRef, type SourceDocument } from './source-document.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
const known = new Set(['$ref', 'parameters', ...methods]);

export function buildPaths(document: SourceDocument, recorder: Recorder): JsonObject {
  const paths = document.root['paths'];
  if (!isObject(paths)) return {};
  recorder.map('/paths', '/paths');
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      if (path.startsWith('x-') || !isObject(item)) return [path, item];
      return [path, buildPathItem(item, document, recorder, appendPointer('/paths', path))];
    }),
  );
}

function buildPathItem(
  item: JsonObject,
  document: SourceDocument,
  recorder: Recorder,
  pointer: string,
): JsonObject {
  loseUnknown(item, known, recorder, pointer);
  const split = splitParameters(item['parameters'], document, `${pointer}/parameters`);
  const members: [string, JsonValue][] = [];
  for (const [key, value] of Object.entries(item)) {
    if (key === '$ref') members.push([key, value]);
    if (methods.includes(key) && isObject(value)) {
      members.push([
        key,
        buildOperation(value, split.inBody, document, recorder, appendPointer(pointer, key)),
      ]);
    }
    if (key === 'parameters' && split.plain.length > 0) {
      const parameters = split.plain.map(({ value: parameter, pointer: source }, index) => {
        const target = appendPointer(pointer, 'parameters', index);
        recorder.map(source, target);
        return buildParameter(parameter, document, recorder, source, target);
      });
      members.push([key, parameters]);
    }
  }
  return {
    ...Object.fromEntries(members),
    ...extensionsOf(item, document),
    ...buildNotification(item, document, recorder, pointer),
  };
}

/** The payload of a webhook stands beside the operations as `{ description, schema }`. */
function buildNotification(
  item: JsonObject,
  document: SourceDocument,
  recorder: Recorder,
  pointer: string,
): JsonObject {
  const key = 'x-ms-notification-content';
  const content = item[key];
  if (!isObject(content) || content['schema'] === undefined) return {};
  const at = appendPointer(pointer, key, 'schema');
  const dialect = {
    nullable: 'x-nullable',
    returned: document.returned,
    rewriteRef: (ref: string) => rewriteRef(document, ref),
  } as const;
  return { [key]: { ...content, schema: upgradeSchema(content['schema'], dialect, recorder, at, at) } };
}
