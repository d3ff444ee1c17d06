import {
  appendPointer,
  isArray,
  isObject,
  pointerTokens,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { mapItems, mapMembers, without } from './map-members.js';
import { renameComponents, type RenamedDocument } from './rename-components.js';
import { leaveDifferences, type NamedSection } from './return-trip/leave-differences.js';
import { upgradeSchema, type SchemaDialect } from './schema.js';

type Shape =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'mediaType'
  | 'encoding'
  | 'callback'
  | 'schema';
type Member = { readonly each?: boolean; readonly shape: Shape };

const one = (shape: Shape): Member => ({ shape });
const each = (shape: Shape): Member => ({ shape, each: true });

/** Where in an OpenAPI 3.0 document the schemas are; a header has the shape of a parameter. */
const members: Record<Exclude<Shape, 'schema' | 'callback'>, Record<string, Member>> = {
  document: { paths: each('pathItem'), components: one('components') },
  components: {
    schemas: each('schema'),
    responses: each('response'),
    parameters: each('parameter'),
    requestBodies: each('requestBody'),
    headers: each('parameter'),
    callbacks: each('callback'),
  },
  pathItem: {
    parameters: each('parameter'),
    ...Object.fromEntries(
      ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [
        method,
        one('operation'),
      ]),
    ),
    'x-ms-notification-content': one('mediaType'),
  },
  operation: {
    parameters: each('parameter'),
    requestBody: one('requestBody'),
    responses: each('response'),
    callbacks: each('callback'),
  },
  parameter: { schema: one('schema'), content: each('mediaType') },
  requestBody: { content: each('mediaType') },
  response: { headers: each('parameter'), content: each('mediaType') },
  mediaType: { schema: one('schema'), encoding: each('encoding') },
  encoding: { headers: each('parameter') },
};

/** Where an object may be a reference instead. A path item's `$ref` is another thing: it has members beside it. */
const referable: readonly Shape[] = ['parameter', 'requestBody', 'response', 'callback'];

const besideRef = new Set(['$ref', 'summary', 'description']);

/** In 3.0 the members beside a `$ref` are ignored; in 3.1 only two are allowed. */
function keepRef(reference: JsonObject, recorder: Recorder, pointer: string): JsonObject {
  const others = Object.keys(reference).filter((key) => !besideRef.has(key));
  for (const key of others) {
    recorder.lose(
      appendPointer(pointer, key),
      'openapi/beside-ref',
      'OpenAPI 3.0 ignores what stands beside a reference.',
    );
  }
  return without(reference, ...others);
}

/** Only query parameters can be empty in 3.1 (section 4.8.12). */
function withoutEmptyValue(parameter: JsonObject, recorder: Recorder, pointer: string): JsonObject {
  if (parameter['in'] === 'query' || parameter['allowEmptyValue'] === undefined) return parameter;
  recorder.lose(
    appendPointer(pointer, 'allowEmptyValue'),
    'openapi/not-converted',
    'OpenAPI 3.1 knows empty values of query parameters only.',
  );
  return without(parameter, 'allowEmptyValue');
}

/** Callbacks hold path items hold callbacks. */
const maxDepth = 400;

/**
 * An OpenAPI 3.0 document as 3.1: the schemas become JSON Schema 2020-12, everything else stays as and where it is.
 */
export function upgradeOpenapi30(document: JsonObject, recorder: Recorder): JsonObject {
  recorder.map('', '');
  const renamed = renameComponents(document);
  // References to components of other names come back by way of these names only.
  const returned = renamed ? null : new Map<JsonValue, JsonObject>();
  const dialect: SchemaDialect = {
    nullable: 'nullable',
    rewriteRef: (ref) => ref,
    ...(returned ? { returned } : {}),
  };
  const upgraded = renamed
    ? upgradeNode(renamed.document, 'document', dialect, recordRenamed(renamed, recorder), '', 0)
    : upgradeNode(document, 'document', dialect, recorder, '', 0);
  const definition: JsonObject = { ...(upgraded as JsonObject), openapi: '3.1.0' };
  const { openapi: version } = document;
  if (typeof version !== 'string') return definition;
  const names = renamed?.names ?? new Map<string, string>();
  return leaveDifferences(definition, document, '3.0', { version, names }, sectionsOf(names), returned);
}

/** The ledger of a renamed document, with the pointers of the source. */
function recordRenamed({ names }: RenamedDocument, recorder: Recorder): Recorder {
  const before = new Map<string, string>();
  for (const [place, oldName] of names) {
    const [section = ''] = pointerTokens(place);
    const source = appendPointer('/components', section, oldName);
    before.set(`/components${place}`, source);
    recorder.map(source, `/components${place}`);
  }
  const sourceOf = (pointer: string) => {
    const end = pointer.split('/', 4).join('/').length;
    const source = before.get(pointer.slice(0, end));
    return source === undefined ? pointer : source + pointer.slice(end);
  };
  return {
    ...recorder,
    map: (source, ...targets) => recorder.map(sourceOf(source), ...targets),
    merge: (source, ...targets) => recorder.merge(sourceOf(source), ...targets),
    setDefault: (source, target) => recorder.setDefault(sourceOf(source), target),
    lose: (source, code, reason) => recorder.lose(sourceOf(source), code, reason),
  };
}

function sectionsOf(names: ReadonlyMap<string, string>): readonly NamedSection[] {
  if (names.size === 0) return sections;
  const after = new Map(
    [...names].map(([place, oldName]) => {
      const [section = '', name = ''] = pointerTokens(place);
      return [appendPointer('', section, oldName), name];
    }),
  );
  return sections.map(({ source }) => {
    const section = source[1]!;
    return { source, locate: (name) => [section, after.get(appendPointer('', section, name)) ?? name] };
  });
}

const sections: readonly NamedSection[] = [
  ...[
    'schemas',
    'responses',
    'parameters',
    'examples',
    'requestBodies',
    'headers',
    'securitySchemes',
    'links',
    'callbacks',
  ],
].map((section) => ({ source: ['components', section], locate: (name) => [section, name] }));

function upgradeNode(
  value: JsonValue,
  shape: Shape,
  dialect: SchemaDialect,
  recorder: Recorder,
  pointer: string,
  depth: number,
): JsonValue {
  if (shape === 'schema') return upgradeSchema(value, dialect, recorder, pointer, pointer);
  if (!isObject(value) || depth > maxDepth) return value;
  if (typeof value['$ref'] === 'string' && referable.includes(shape))
    return keepRef(value, recorder, pointer);
  const node = shape === 'parameter' ? withoutEmptyValue(value, recorder, pointer) : value;
  return mapMembers(node, (child, key) => {
    if (shape === 'callback')
      return upgradeNode(child, 'pathItem', dialect, recorder, appendPointer(pointer, key), depth + 1);
    const known = members[shape];
    const member = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!member || typeof child !== 'object') return child;
    const at = appendPointer(pointer, key);
    const upgradeChild = (grandchild: JsonValue, name: string | number) =>
      upgradeNode(grandchild, member.shape, dialect, recorder, appendPointer(at, name), depth + 2);
    if (!member.each) return upgradeNode(child, member.shape, dialect, recorder, at, depth + 1);
    if (isArray(child)) return mapItems(child, upgradeChild);
    if (!isObject(child)) return child;
    return mapMembers(child, (grandchild, name) =>
      name.startsWith('x-') && member.shape === 'pathItem' ? grandchild : upgradeChild(grandchild, name),
    );
  });
}
