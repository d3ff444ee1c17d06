import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
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

const dialect: SchemaDialect = { nullable: 'nullable', rewriteRef: (ref) => ref };

/** Where an object may be a reference instead. A path item's `$ref` is another thing: it has members beside it. */
const referable: readonly Shape[] = ['parameter', 'requestBody', 'response', 'callback'];

/** In 3.0 the members beside a `$ref` are ignored; in 3.1 only two are allowed. */
function keepRef(reference: JsonObject, recorder: Recorder, pointer: string): JsonObject {
  const kept = Object.entries(reference).filter(([key]) => ['$ref', 'summary', 'description'].includes(key));
  for (const key of Object.keys(reference)) {
    if (['$ref', 'summary', 'description'].includes(key)) continue;
    recorder.lose(
      appendPointer(pointer, key),
      'openapi/beside-ref',
      'OpenAPI 3.0 ignores what stands beside a reference.',
    );
  }
  return Object.fromEntries(kept);
}

/** Callbacks hold path items hold callbacks. */
const maxDepth = 400;

/**
 * An OpenAPI 3.0 document as 3.1: the schemas become JSON Schema 2020-12, everything else stays as and where it is.
 */
export function upgradeOpenapi30(document: JsonObject, recorder: Recorder): JsonObject {
  recorder.map('', '');
  const upgraded = upgradeNode(document, 'document', recorder, '', 0) as JsonObject;
  const definition = { ...upgraded, openapi: '3.1.0' };
  const { openapi: version } = document;
  if (typeof version !== 'string') return definition;
  const hint = { version, names: new Map<string, string>() };
  const marked = leaveDifferences(definition, document, '3.0', hint, sections);
  const isNeeded = version !== '3.0.3' || true;
  return isNeeded ? marked : definition;
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
  recorder: Recorder,
  pointer: string,
  depth: number,
): JsonValue {
  if (shape === 'schema') return upgradeSchema(value, dialect, recorder, pointer, pointer);
  if (!isObject(value) || depth > maxDepth) return value;
  if (typeof value['$ref'] === 'string' && referable.includes(shape))
    return keepRef(value, recorder, pointer);
  const upgradeMember = (key: string, child: JsonValue): JsonValue => {
    if (shape === 'callback')
      return upgradeNode(child, 'pathItem', recorder, appendPointer(pointer, key), depth + 1);
    const known = members[shape];
    const member = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!member) return child;
    const at = appendPointer(pointer, key);
    const upgradeChild = (grandchild: JsonValue, name: string | number) =>
      upgradeNode(grandchild, member.shape, recorder, appendPointer(at, name), depth + 2);
    if (!member.each) return upgradeNode(child, member.shape, recorder, at, depth + 1);
    if (Array.isArray(child)) return child.map(upgradeChild);
    if (!isObject(child)) return child;
    return Object.fromEntries(
      Object.entries(child).map(([name, grandchild]) => [
        name,
        name.startsWith('x-') && member.shape === 'pathItem' ? grandchild : upgradeChild(grandchild, name),
      ]),
    );
  };
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, upgradeMember(key, child)]));
}
