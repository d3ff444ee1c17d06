import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { openapi20 } from './openapi-2-0.js';
import { openapi30 } from './openapi-3-0.js';
import { openapi31, openapi31AnyDialect } from './openapi-3-1.js';

/** What the objects are called whose definitions are not named as people call them. */
const calledOtherwise: Readonly<Record<string, string>> = {
  components: 'components object',
  definitions: 'definitions object',
  jsonReference: 'reference',
  mediaTypeList: 'list of media types',
  parametersList: 'list of parameters',
  paths: 'paths object',
  primitivesItems: 'items object',
  responses: 'responses object',
  schemesList: 'list of schemes',
  vendorExtension: 'extension',
  xml: 'XML object',
};

/** Keywords that say more about the same object. */
const sameObject = ['allOf', 'if', 'then', 'else'] as const;

/** Names by the very schema objects that errors carry. */
const names = new WeakMap<JsonObject, string>();

for (const schema of [openapi20, openapi30, openapi31, openapi31AnyDialect]) {
  const definitions = (schema['definitions'] ?? schema['$defs']) as JsonObject;
  for (const [name, definition] of Object.entries(definitions)) nameAll(definition, wordsOf(name));
  nameAll(schema, 'document');
}

/** What the object that `schema` describes is called: `operation`, `path item`; `null` if it has no name. */
export const objectName = (schema: JsonObject): string | null => names.get(schema) ?? null;

function nameAll(schema: JsonValue, name: string): void {
  if (Array.isArray(schema)) for (const branch of schema as readonly JsonValue[]) nameAll(branch, name);
  if (!isObject(schema) || names.has(schema)) return;
  names.set(schema, name);
  for (const keyword of sameObject) if (schema[keyword] !== undefined) nameAll(schema[keyword], name);
}

function wordsOf(name: string): string {
  const words = name
    .replace(/^schema-/, '')
    .replace(/SubSchema$/, '')
    .replace(/^oauth2?/i, 'OAuth-')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .split('-')
    .filter((word) => word !== '')
    .map((word) => (/^[A-Z]+$/.test(word) ? word : word.toLowerCase()));
  return (
    calledOtherwise[name] ??
    calledOtherwise[name.toLowerCase()] ??
    words.join(' ').replace(/\bo auth\b/i, 'OAuth')
  );
}
