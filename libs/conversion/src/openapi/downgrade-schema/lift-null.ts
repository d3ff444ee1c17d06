import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { isHint } from '../hints.js';

/** A schema without what it says of `null`. */
export interface LiftedSchema {
  /** The keywords of the schema itself, `null` taken out of `type`; a choice of several still has its `null` branch. */
  readonly outer: JsonObject;
  /** The one schema that was left of a choice between it and `null`. */
  readonly inner: { readonly schema: JsonValue; readonly path: readonly [string, number] } | null;
  /** Whether the schema takes `null` besides what is left. */
  readonly isNullable: boolean;
  /** Whether the schema takes nothing but `null`. */
  readonly isOnlyNull: boolean;
}

/** Older versions have no type `null`; they say `nullable` beside the rest. */
export function liftNull(schema: JsonObject): LiftedSchema {
  const { type } = schema;
  if (type === 'null' || (isArray(type) && type.length > 0 && type.every((one) => one === 'null'))) {
    const { type: _type, ...outer } = schema;
    return { outer, inner: null, isNullable: true, isOnlyNull: true };
  }
  if (isArray(type)) return liftFromType(schema, type);
  for (const keyword of ['anyOf', 'oneOf']) {
    const choice = schema[keyword];
    if (!isArray(choice) || !choice.some(isNullSchema)) continue;
    return liftFromChoice(schema, keyword, choice);
  }
  return { outer: schema, inner: null, isNullable: false, isOnlyNull: false };
}

function liftFromType(schema: JsonObject, types: readonly JsonValue[]): LiftedSchema {
  const left = [...new Set(types.filter((one) => one !== 'null' && typeof one === 'string'))];
  const { type: _type, ...rest } = schema;
  const outer: JsonObject =
    left.length === 0 ? rest : { ...schema, type: left.length === 1 ? (left[0] as string) : left };
  return { outer, inner: null, isNullable: types.includes('null'), isOnlyNull: false };
}

function liftFromChoice(schema: JsonObject, keyword: string, choice: readonly JsonValue[]): LiftedSchema {
  const left = choice.flatMap((branch, index) => (isNullSchema(branch) ? [] : [{ branch, index }]));
  const { [keyword]: _choice, ...others } = schema;
  const [only] = left;
  if (!only) return { outer: others, inner: null, isNullable: true, isOnlyNull: true };
  if (left.length > 1) return { outer: schema, inner: null, isNullable: true, isOnlyNull: false };
  return {
    outer: others,
    inner: { schema: only.branch, path: [keyword, only.index] },
    isNullable: true,
    isOnlyNull: false,
  };
}

/** `{ "type": "null" }`, or one of its other spellings. */
export function isNullSchema(schema: JsonValue): boolean {
  if (!isObject(schema)) return false;
  const keys = Object.keys(schema).filter((key) => !isHint(key));
  if (keys.length !== 1) return false;
  const { type, const: constant, enum: values } = schema;
  return (
    type === 'null' ||
    (keys[0] === 'const' && constant === null) ||
    (isArray(values) && values.length === 1 && values[0] === null) ||
    (isArray(type) && type.length === 1 && type[0] === 'null')
  );
}
