import { isArray, isObject, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { downgradeSchema } from '../downgrade-schema/downgrade-schema.js';
import { createNamer } from '../free-name.js';
import { differencesHint } from '../hints.js';
import { setMember, without } from '../map-members.js';
import { restore } from '../return-trip/restore.js';
import type { Address } from './address.js';
import { buildOperation, type OperationSurroundings } from './operation.js';
import { buildParameter, extensionsOf } from './parameters.js';
import { parameterKey } from './path-parameters.js';
import { pathKey, usablePath } from './usable-path.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

/** What the paths need of the rest of the 2.0 document. */
export interface PathSurroundings {
  readonly address: Address;
  readonly securityDefinitions: JsonObject;
  /** The document's parameters, by name. */
  readonly parameters: JsonObject;
}

export function buildPaths(around: PathSurroundings, context: DowngradeContext): JsonObject {
  const { paths } = context.root;
  const built: Record<string, JsonValue> = {};
  if (!isObject(paths)) return built;
  context.map('/paths', '/paths');
  const keys = new Set<string>();
  const nameOperation = createNamer();
  const rootParameters: JsonObject = { parameters: around.parameters };
  const resolveShared = (parameter: JsonObject): JsonObject => {
    const ref = parameter['$ref'];
    if (typeof ref !== 'string') return parameter;
    const found = valueAt(rootParameters, decodeURIComponent(ref.slice(1)));
    return isObject(found) ? found : parameter;
  };
  for (const path of Object.keys(paths)) {
    const item = paths[path]!;
    if (path.startsWith('x-') || !isObject(item)) {
      setMember(built, path, item);
      continue;
    }
    const source = context.at('/paths', path);
    const usable = context.origin ? { path, parameters: [] } : usablePath(path);
    const key = pathKey(usable.path);
    if (!context.origin && keys.has(key)) {
      context.lose(
        source,
        'openapi/path-twice',
        'To importers of OpenAPI 2.0 paths are the same that differ in case, in the query or in the names of placeholders only.',
      );
      continue;
    }
    keys.add(key);
    const target = context.at('/paths', usable.path);
    context.map(source, target);
    const surroundings = {
      ...around,
      path: usable.path,
      fromPath: usable.parameters,
      nameOperation,
      resolveShared,
    };
    setMember(built, usable.path, buildPathItem(item, surroundings, context, source, target));
  }
  return built;
}

type ItemSurroundings = Omit<OperationSurroundings, 'method' | 'shared'>;

function buildPathItem(
  given: JsonObject,
  around: ItemSurroundings,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const { item, at } = context.origin ? { item: given, at: source } : writtenOut(given, context, source);
  const shared = sharedParameters(item, around, context, at, target);
  const members: Record<string, JsonValue> = {};
  for (const key of Object.keys(item)) {
    const value = item[key]!;
    const from = context.at(at, key);
    if (methods.includes(key) && isObject(value)) {
      const operation =
        item['servers'] === undefined || value['servers'] !== undefined
          ? value
          : { ...value, servers: item['servers'] };
      members[key] = buildOperation(
        operation,
        { ...around, method: key, shared },
        context,
        from,
        context.at(target, key),
      );
    } else if (key === 'parameters' && shared.length > 0) {
      members[key] = shared;
    } else if (key === '$ref' && context.origin) {
      members[key] = value;
    } else if (key === 'trace') {
      context.lose(from, 'openapi/trace', 'OpenAPI 2.0 has no operations for the method TRACE.');
    } else if (key === 'summary' || key === 'description') {
      context.lose(from, 'openapi/not-in-2-0', `OpenAPI 2.0 has no ${key} of a path.`);
    }
  }
  const written: JsonObject = {
    ...members,
    ...extensionsOf(item, context),
    ...buildNotification(item, context, at, target),
  };
  return restore(written, given[differencesHint], context);
}

/** Custom connectors do not take references in place of path items. */
function writtenOut(
  given: JsonObject,
  context: DowngradeContext,
  source: string,
): { readonly item: JsonObject; readonly at: string } {
  if (typeof given['$ref'] !== 'string') return { item: given, at: source };
  const found = resolve(given, source, context);
  const own = without(given, '$ref');
  if (found)
    return { item: { ...found.value, ...own }, at: Object.keys(own).length > 0 ? source : found.pointer };
  context.lose(
    context.at(source, '$ref'),
    'openapi/dangling-reference',
    'The reference leads to no path item.',
  );
  return { item: own, at: source };
}

/** Parameters of the path item; path parameters without a placeholder would make the document invalid. */
function sharedParameters(
  item: JsonObject,
  around: ItemSurroundings,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject[] {
  const given = isArray(item['parameters']) ? item['parameters'] : [];
  const shared: JsonObject[] = [];
  const seen = new Set<string>();
  given.forEach((parameter, index) => {
    const from = context.at(source, 'parameters', index);
    const built = buildParameter(parameter, context, from, context.at(target, 'parameters', shared.length));
    if (!built) return;
    const resolved = around.resolveShared(built);
    const key = parameterKey(resolved);
    const fits = resolved['in'] !== 'path' || around.path.includes(`{${resolved['name'] as string}}`);
    if (context.origin || (fits && !seen.has(key))) shared.push(built);
    else
      context.lose(
        from,
        'openapi/parameter-does-not-fit',
        'A parameter of this name and place stands before it, or the path has no such placeholder.',
      );
    seen.add(key);
  });
  return shared;
}

/** The payload of a webhook stands beside the operations as `{ description, schema }`. */
function buildNotification(
  item: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const key = 'x-ms-notification-content';
  const content = item[key];
  if (!isObject(content) || content['schema'] === undefined) return {};
  const schema = downgradeSchema(
    content['schema'],
    context,
    context.at(source, key, 'schema'),
    context.at(target, key, 'schema'),
  );
  return { [key]: { ...content, schema } };
}
