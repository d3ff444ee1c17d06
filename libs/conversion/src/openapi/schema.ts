import { appendPointer, isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { rewriteRefs } from './rewrite-refs.js';
import { firstMembers, mapItems, mapMembers, setMember } from './map-members.js';
import { returnsPlainly } from './return-trip/returns-plainly.js';

/** How the schemas of one OpenAPI version differ from JSON Schema 2020-12. */
export interface SchemaDialect {
  /** The keyword that allows `null`. */
  readonly nullable: 'nullable' | 'x-nullable';
  readonly rewriteRef: (ref: string) => string;
  /** Takes in which schemas the plain way back turns into which: the upgraded one → the source's. */
  readonly returned?: Map<JsonValue, JsonObject>;
}

/** Deeper schemas are left as they are: nobody writes them by hand, and the stack has an end. */
const maxDepth = 400;

const schemaLists = new Set(['allOf', 'anyOf', 'oneOf']);
const schemaMaps = new Set(['properties', 'patternProperties', 'definitions']);
const schemaMembers = new Set(['items', 'not', 'additionalProperties', 'additionalItems']);

/**
 * The schema as JSON Schema 2020-12 (OpenAPI 3.1, section 4.8.24). `source` and `target` are the pointers of the schema before
 * and after; only keywords that change their name or place are recorded.
 */
export function upgradeSchema(
  schema: JsonValue,
  dialect: SchemaDialect,
  recorder: Recorder,
  source: string,
  target: string,
): JsonValue {
  const upgraded = upgradeNested(schema, dialect, recorder, source, target, 0);
  const version = dialect.nullable === 'nullable' ? '3.0' : '2.0';
  if (dialect.returned && isObject(schema) && returnsPlainly(schema, version))
    dialect.returned.set(upgraded, schema);
  return upgraded;
}

function upgradeNested(
  schema: JsonValue,
  dialect: SchemaDialect,
  recorder: Recorder,
  source: string,
  target: string,
  depth: number,
): JsonValue {
  if (!isObject(schema) || depth > maxDepth) return schema;
  const isNullable = schema[dialect.nullable] === true;
  const home = isNullable && needsWrapper(schema) ? appendPointer(target, 'anyOf', 0) : target;
  const below = (child: JsonValue, ...path: readonly (string | number)[]) =>
    isObject(child)
      ? upgradeNested(
          child,
          dialect,
          recorder,
          appendPointer(source, ...path),
          appendPointer(home, ...path),
          depth + 1,
        )
      : child;

  const keys = Object.keys(schema);
  let upgraded: Record<string, JsonValue> | null = null;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    const value = schema[key]!;
    let kept: JsonValue = value;
    let entries: readonly [string, JsonValue][] | null = null;
    if (key === 'items' && isArray(value)) {
      recorder.map(appendPointer(source, key), appendPointer(home, 'prefixItems'));
      entries = [['prefixItems', value.map((child, item) => below(child, key, item))]];
    } else if (special.has(key) || key === dialect.nullable) {
      if (!staysAsItIs(key, value))
        entries = upgradeKeyword(key, value, schema, dialect, recorder, source, home);
    } else if (key === '$ref' && typeof value === 'string') {
      kept = dialect.rewriteRef(value);
    } else if (typeof value === 'object' && value !== null) {
      // Examples, values and extensions are data, and yet tools follow references in them.
      kept = upgradeChildren(key, value, below) ?? rewriteRefs(value, dialect.rewriteRef);
    }
    // Most schemas stay as they are, and cost no copy.
    if (upgraded === null && (kept !== value || entries !== null))
      upgraded = firstMembers(schema, keys, index);
    if (upgraded === null) continue;
    if (entries === null) setMember(upgraded, key, kept);
    else for (const [name, changed] of entries) setMember(upgraded, name, changed);
  }
  if (!isNullable) return upgraded ?? schema;
  recorder.merge(appendPointer(source, dialect.nullable), target);
  return allowNull(upgraded ?? schema);
}

/** The common values of the keywords that `upgradeKeyword` has something to say about only now and then. */
const staysAsItIs = (key: string, value: JsonValue): boolean =>
  typeof value === 'string' &&
  ((key === 'type' && value !== 'file') || (key === 'format' && value !== 'binary' && value !== 'byte'));

/** The keywords that `upgradeKeyword` has something to say about. */
const special = new Set([
  ...['exclusiveMinimum', 'exclusiveMaximum', 'minimum', 'maximum', 'example', 'type', 'format'],
  ...['discriminator', 'required'],
]);

/** What a keyword becomes that holds schemas; `undefined` for all others. */
function upgradeChildren(
  key: string,
  value: JsonObject | readonly JsonValue[],
  below: (child: JsonValue, ...path: readonly (string | number)[]) => JsonValue,
): JsonValue | undefined {
  if (isArray(value))
    return schemaLists.has(key) ? mapItems(value, (child, index) => below(child, key, index)) : undefined;
  if (schemaMaps.has(key)) return mapMembers(value, (child, name) => below(child, key, name));
  return schemaMembers.has(key) ? below(value, key) : undefined;
}

function upgradeKeyword(
  key: string,
  value: JsonValue,
  schema: JsonObject,
  dialect: SchemaDialect,
  recorder: Recorder,
  source: string,
  target: string,
): [string, JsonValue][] {
  const from = appendPointer(source, key);
  const to = (name: string) => appendPointer(target, name);
  switch (key) {
    case dialect.nullable:
      if (value !== true) recorder.merge(from, target);
      return [];
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      if (typeof value !== 'boolean') return [[key, value]];
      const limit = schema[limitOf[key]];
      recorder.merge(from, typeof limit === 'number' ? to(value ? key : limitOf[key]) : target);
      return [];
    }
    case 'minimum':
    case 'maximum': {
      const exclusive = exclusiveOf[key];
      if (schema[exclusive] !== true || typeof value !== 'number') return [[key, value]];
      recorder.map(from, to(exclusive));
      return [[exclusive, value]];
    }
    case 'example':
      if (schema['examples'] !== undefined) return [[key, value]];
      recorder.map(from, appendPointer(target, 'examples', 0));
      return [['examples', [rewriteRefs(value, dialect.rewriteRef)]]];
    case 'type':
      if (value !== 'file') return [[key, rewriteRefs(value, dialect.rewriteRef)]];
      return [
        ['type', 'string'],
        ['contentMediaType', 'application/octet-stream'],
      ];
    case 'format':
      if (value === 'binary' && schema['type'] === 'string') {
        recorder.map(from, to('contentMediaType'));
        return [['contentMediaType', 'application/octet-stream']];
      }
      if (value === 'byte' && schema['type'] === 'string') {
        recorder.map(from, to('contentEncoding'));
        return [['contentEncoding', 'base64']];
      }
      return [[key, value]];
    case 'discriminator':
      if (typeof value !== 'string') return [[key, upgradeMapping(value, dialect)]];
      recorder.map(from, appendPointer(target, key, 'propertyName'));
      return [[key, { propertyName: value }]];
    case 'required':
      if (isArray(value) && value.length > 0) return [[key, distinct(value)]];
      recorder.merge(from, target);
      return [];
    default:
      return [[key, value]];
  }
}

/** JSON Schema wants each name once. */
function distinct(names: readonly JsonValue[]): readonly JsonValue[] {
  const unique = new Set(names);
  return unique.size === names.length ? names : [...unique];
}

const limitOf = { exclusiveMinimum: 'minimum', exclusiveMaximum: 'maximum' } as const;
const exclusiveOf = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' } as const;

function upgradeMapping(discriminator: JsonValue, dialect: SchemaDialect): JsonValue {
  if (!isObject(discriminator) || !isObject(discriminator['mapping'])) return discriminator;
  const mapping = Object.entries(discriminator['mapping']).map(([name, ref]) => [
    name,
    typeof ref === 'string' ? dialect.rewriteRef(ref) : ref,
  ]);
  return { ...discriminator, mapping: Object.fromEntries(mapping) as JsonObject };
}

/** A schema that says nothing of its type itself takes `null` only beside it. */
function needsWrapper({ type, anyOf, ...rest }: JsonObject): boolean {
  return (
    typeof type !== 'string' && !Array.isArray(anyOf) && ['$ref', 'allOf', 'oneOf'].some((key) => key in rest)
  );
}

/** A schema that takes `null` besides what it took before. */
function allowNull(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  if (typeof type === 'string') {
    const nullable: JsonObject =
      Array.isArray(values) && !values.includes(null)
        ? { enum: [...(values as readonly JsonValue[]), null] }
        : {};
    return { ...schema, type: [type, 'null'], ...nullable };
  }
  if (Array.isArray(schema['anyOf']))
    return { ...schema, anyOf: [...(schema['anyOf'] as readonly JsonValue[]), { type: 'null' }] };
  return needsWrapper(schema) ? { anyOf: [schema, { type: 'null' }] } : schema;
}
