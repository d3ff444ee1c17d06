import { isArray, isObject } from '@connectory/definition';
import {
  anything,
  boolean,
  count,
  number,
  pattern,
  string,
  uniqueStrings,
  type Check,
} from './plain-checks.js';
import { listOf, mapOf, oneOf, plainObject, referenceOr, responses } from './plain-object.js';
import { byLocation, described, security, type PlainTypes } from './plain-parts.js';

/** The objects of 2.0, with a check of its schemas. */
export function plainTypes20(schema: Check): PlainTypes {
  const listed: Check = (value) => isArray(value) && value.length > 0 && uniqueStrings(value, {});
  const bounds = {
    maximum: number,
    exclusiveMaximum: boolean,
    minimum: number,
    exclusiveMinimum: boolean,
    maxLength: count,
    minLength: count,
    pattern,
    maxItems: count,
    minItems: count,
    uniqueItems: boolean,
    enum: listed,
  };
  const typed = (types: readonly string[], formats: readonly string[]) => ({
    // Who says `array` must say of what.
    type: ((value, owner) =>
      oneOf(...types)(value, owner) &&
      (value !== 'array' || (isObject(owner) && owner['items'] !== undefined))) satisfies Check,
    format: string,
    items: ((value, owner) => items(value, owner)) satisfies Check,
    collectionFormat: oneOf(...formats),
    default: anything,
    ...bounds,
  });
  const scalars = ['string', 'number', 'integer', 'boolean', 'array'];
  const formats = ['csv', 'ssv', 'tsv', 'pipes'];
  const items: Check = plainObject({ required: [], members: typed(scalars, formats) });
  const header = plainObject({
    required: ['type'],
    members: { description: string, ...typed(scalars, formats) },
  });
  const parameter = (members: Readonly<Record<string, Check>>, types = scalars, withMulti = false) =>
    plainObject({
      required: ['name', 'in', 'type'],
      members: {
        name: string,
        in: string,
        description: string,
        required: boolean,
        ...typed(types, withMulti ? [...formats, 'multi'] : formats),
        ...members,
      },
    });
  const empty = { allowEmptyValue: boolean };
  const Parameter = byLocation({
    body: plainObject({
      required: ['name', 'in', 'schema'],
      members: { name: string, in: string, description: string, required: boolean, schema },
    }),
    path: parameter({}),
    header: parameter({}),
    query: parameter(empty, scalars, true),
    formData: parameter(empty, [...scalars, 'file'], true),
  });
  const Response = plainObject({
    required: ['description'],
    members: {
      description: string,
      schema: (value, owner) => !(isObject(value) && value['type'] === 'file') && schema(value, owner),
      headers: mapOf(header),
      examples: isObject,
    },
  });
  const schemes = listOf(oneOf('http', 'https', 'ws', 'wss'));
  const Operation = plainObject({
    required: ['responses'],
    members: {
      ...described,
      operationId: string,
      tags: uniqueStrings,
      deprecated: boolean,
      consumes: uniqueStrings,
      produces: uniqueStrings,
      schemes: (value, owner) => uniqueStrings(value, owner) && schemes(value, owner),
      parameters: listOf(referenceOr(Parameter)),
      responses: responses(/^\d{3}$/, referenceOr(Response)),
      security,
    },
  });
  return { Operation, Parameter, Response };
}
