import { isArray, isObject, type JsonObject, type SpecVersion } from '@connectory/definition';
import {
  anything,
  boolean,
  count,
  discriminator,
  filled,
  localReference,
  number,
  pattern,
  someUniqueStrings,
  string,
  typeName,
  types,
  uniqueStrings,
  xml,
  type Check,
} from './plain-checks.js';

/*
 * Nine tenths of a description are Schema Objects, and hardly any has a fault. That one with all its descendants has none
 * is found several times faster by looking at the members that it has than by asking for all that it might have, as a
 * JSON Schema does. Whatever is not plain here is left to the JSON Schema, which also says what is wrong.
 */

const bounds = {
  maximum: number,
  minimum: number,
  maxLength: count,
  minLength: count,
  maxItems: count,
  minItems: count,
  uniqueItems: boolean,
  maxProperties: count,
  minProperties: count,
};
const described = {
  title: string,
  description: string,
  format: string,
  default: anything,
  example: anything,
};

/** Keywords that hold schemas, checked in turn. */
function holders(isPlain: Check): Readonly<Record<'one' | 'oneOrBoolean' | 'some' | 'map', Check>> {
  return {
    one: isPlain,
    oneOrBoolean: (value, schema) => typeof value === 'boolean' || isPlain(value, schema),
    some: (value, schema) => isArray(value) && value.length > 0 && value.every((one) => isPlain(one, schema)),
    map: (value, schema) => {
      if (!isObject(value)) return false;
      for (const name in value) if (!isPlain(value[name]!, schema)) return false;
      return true;
    },
  };
}

const plainMembers: Readonly<Record<SpecVersion, (isPlain: Check) => Readonly<Record<string, Check>>>> = {
  '2.0': (isPlain) => {
    const { one, oneOrBoolean, some, map } = holders(isPlain);
    return {
      ...bounds,
      ...described,
      $ref: string,
      type: typeName,
      pattern,
      exclusiveMaximum: boolean,
      exclusiveMinimum: boolean,
      required: someUniqueStrings,
      enum: someUniqueStrings,
      readOnly: boolean,
      discriminator: string,
      xml,
      items: one,
      allOf: some,
      properties: map,
      additionalProperties: oneOrBoolean,
    };
  },
  '3.0': (isPlain) => {
    const { one, oneOrBoolean, some, map } = holders(isPlain);
    return {
      ...bounds,
      ...described,
      // Who says `array` must say of what.
      type: (value, schema) =>
        typeName(value, schema) && (value !== 'array' || schema['items'] !== undefined),
      pattern,
      exclusiveMaximum: boolean,
      exclusiveMinimum: boolean,
      required: someUniqueStrings,
      enum: filled,
      nullable: boolean,
      readOnly: boolean,
      writeOnly: boolean,
      deprecated: boolean,
      discriminator,
      xml,
      items: one,
      not: one,
      allOf: some,
      anyOf: some,
      oneOf: some,
      properties: map,
      additionalProperties: oneOrBoolean,
    };
  },
  '3.1': (isPlain) => {
    const { one, some, map } = holders(isPlain);
    return {
      ...bounds,
      ...described,
      $ref: localReference,
      type: types,
      pattern,
      exclusiveMaximum: number,
      exclusiveMinimum: number,
      required: uniqueStrings,
      enum: isArray,
      const: anything,
      examples: isArray,
      readOnly: boolean,
      writeOnly: boolean,
      deprecated: boolean,
      discriminator,
      xml,
      items: one,
      not: one,
      allOf: some,
      anyOf: some,
      oneOf: some,
      properties: map,
      additionalProperties: one,
    };
  },
};

/** Whether a Schema Object has no fault, as far as can be seen at a glance. */
function plainSchema(version: SpecVersion): Check {
  // What has been found wanting is not looked at again when the JSON Schema comes to it: that keeps it linear.
  const wanting = new WeakSet<JsonObject>();
  const isPlain: Check = (value) => {
    if (!isObject(value)) return version === '3.1' && typeof value === 'boolean';
    if (wanting.has(value)) return false;
    if (version === '3.0' && value['$ref'] !== undefined) return typeof value['$ref'] === 'string';
    for (const name in value) {
      const check = members.get(name);
      if (check === undefined ? name.startsWith('x-') : check(value[name]!, value)) continue;
      wanting.add(value);
      return false;
    }
    return true;
  };
  const members = new Map(Object.entries(plainMembers[version](isPlain)));
  return isPlain;
}

/** For each version: true if a Schema Object and all in it is surely as the JSON Schema of the version wants it. */
export const isPlainSchema: Readonly<Record<SpecVersion, Check>> = {
  '2.0': plainSchema('2.0'),
  '3.0': plainSchema('3.0'),
  '3.1': plainSchema('3.1'),
};
