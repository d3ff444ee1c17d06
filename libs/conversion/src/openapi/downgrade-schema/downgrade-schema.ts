import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { isHint } from '../hints.js';
import { setMember, without } from '../map-members.js';
import { downgradeKeyword } from './downgrade-keyword.js';
import { liftNull } from './lift-null.js';
import { restrictForOpenapi2 } from './restrict-for-openapi2.js';
import { usableDefault } from './usable-default.js';

/** Deeper schemas are cut off: nobody writes them by hand, and the stack has an end. */
const maxDepth = 400;

/** A schema on its way: where it stands before and after, and how deep. */
export interface SchemaPlace {
  readonly source: string;
  readonly target: string;
  readonly depth: number;
}

/**
 * A schema of OpenAPI 3.1 (JSON Schema 2020-12) as the older version has it. What that version cannot say is entered
 * into the ledger as lost.
 */
export function downgradeSchema(
  schema: JsonValue,
  context: DowngradeContext,
  source: string,
  target: string,
  depth = 0,
): JsonObject {
  const known = depth === 0 ? context.returned?.get(schema) : undefined;
  if (known) return known;
  if (schema === true) return {};
  if (schema === false) return downgradeNever(context, source);
  if (!isObject(schema)) {
    context.lose(source, 'openapi/unusable-keyword', 'This is no schema; anything is allowed instead.');
    return {};
  }
  if (depth > maxDepth) {
    context.lose(
      source,
      'openapi/schema-too-deep',
      'The schema is nested too deeply; anything is allowed instead.',
    );
    return {};
  }
  const place = { source, target, depth };
  if (typeof schema['$ref'] === 'string') return downgradeReference(schema, schema['$ref'], context, place);

  const { outer, inner, isNullable, isOnlyNull } = liftNull(schema);
  const own = downgradeKeywords(outer, context, place, isNullable);
  const whole = inner ? joinInner(own, inner, context, place) : own;
  const nullable = isNullable ? allowNull(whole, isOnlyNull, context) : whole;
  const result = withItems(nullable);
  if (context.to === '2.0') return restrictForOpenapi2(result, schema, context, place);
  return context.origin ? result : usableDefault(result, schema, context, place);
}

/** A list says what its items are (3.0.3, Schema Object; 2.0 likewise). */
const withItems = (schema: JsonObject): JsonObject =>
  schema['type'] === 'array' && schema['items'] === undefined ? { ...schema, items: {} } : schema;

function downgradeNever(context: DowngradeContext, source: string): JsonObject {
  if (context.to === '3.0') return { not: {} };
  context.lose(
    source,
    'openapi/no-value-allowed',
    'OpenAPI 2.0 cannot say that no value is allowed; any value is allowed instead.',
  );
  return {};
}

function downgradeKeywords(
  schema: JsonObject,
  context: DowngradeContext,
  place: SchemaPlace,
  isNullable: boolean,
): Record<string, JsonValue> {
  const members: Record<string, JsonValue> = {};
  for (const key of Object.keys(schema)) {
    if (isHint(key)) continue;
    downgradeKeyword(key, schema, context, place, members, isNullable);
  }
  return members;
}

/** Beside a `$ref` older versions ignore everything, so what stands there needs an `allOf` around the reference. */
function downgradeReference(
  schema: JsonObject,
  ref: string,
  context: DowngradeContext,
  place: SchemaPlace,
): JsonObject {
  const isLost = context.to === '2.0' && !context.origin && !context.follow({ $ref: ref });
  if (isLost) {
    context.lose(
      context.at(place.source, '$ref'),
      'openapi/dangling-reference',
      'Importers of OpenAPI 2.0 follow references within the document only, and this one leads nowhere there.',
    );
    return downgradeSchema(without(schema, '$ref'), context, place.source, place.target, place.depth + 1);
  }
  const reference: Record<string, JsonValue> = { $ref: context.rewriteRef(ref) };
  if (ref.indexOf('/', '#/components/schemas/'.length) !== -1 || !ref.startsWith('#/components/schemas/'))
    context.deepRefs.push({ holder: reference, ref });
  const keys = Object.keys(schema).filter((key) => key !== '$ref' && !isHint(key));
  if (keys.length === 0) return reference;
  const { $ref: _ref, ...beside } = schema;
  const others = downgradeKeywords(beside, context, place, false);
  if (context.origin) {
    for (const key of Object.keys(others)) setMember(reference, key, others[key]!);
    return reference;
  }
  context.map(context.at(place.source, '$ref'), context.at(place.target, 'allOf', 0, '$ref'));
  if (Object.keys(others).length === 0) return reference;
  const allOf = Array.isArray(others['allOf']) ? (others['allOf'] as JsonValue[]) : [];
  return { ...withItems(others), allOf: [reference, ...allOf] };
}

/** What is left of a choice between one schema and `null` joins the schema around it. */
function joinInner(
  own: JsonObject,
  inner: { readonly schema: JsonValue; readonly path: readonly [string, number] },
  context: DowngradeContext,
  { source, target, depth }: SchemaPlace,
): JsonObject {
  const from = context.at(source, ...inner.path);
  const joined = downgradeSchema(inner.schema, context, from, target, depth + 1);
  const isApart =
    Object.keys(own).some((key) => Object.hasOwn(joined, key)) ||
    (Object.hasOwn(joined, '$ref') && (Object.keys(own).length > 0 || context.origin === null));
  if (!isApart) {
    context.merge(from, target);
    return { ...own, ...joined };
  }
  context.map(from, context.at(target, 'allOf', 0));
  const allOf = Array.isArray(own['allOf']) ? (own['allOf'] as JsonValue[]) : [];
  return { ...own, allOf: [...allOf, joined] };
}

function allowNull(schema: JsonObject, isOnlyNull: boolean, context: DowngradeContext): JsonObject {
  if (context.to === '2.0') return { ...schema, 'x-nullable': true };
  return { ...schema, nullable: true, ...(isOnlyNull ? { enum: [null] } : {}) };
}
