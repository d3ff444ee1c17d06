import { isArray, isObject, type JsonObject, type JsonValue, type SpecVersion } from '@connectory/definition';
import Ajv2020 from 'ajv/dist/2020.js';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openapi20 } from './openapi-2-0.js';
import { openapi30 } from './openapi-3-0.js';
import { openapi31 } from './openapi-3-1.js';
import { isPlain } from './plain-operation.js';
import { isRegularExpression } from './regular-expression.js';

const options = { strict: false, validateSchema: false };

/** The JSON Schema alone, for which nothing is plain. */
const accepts: Readonly<Record<SpecVersion, (operation: JsonValue) => boolean>> = {
  '2.0': compiled(new Ajv4.default(options), openapi20, 'definitions/operation'),
  '3.0': compiled(new Ajv4.default(options), openapi30, 'definitions/Operation'),
  '3.1': compiled(new Ajv2020.default({ ...options, meta: false }), openapi31, '$defs/operation'),
};

function compiled(ajv: Ajv4.default | Ajv2020.default, schema: JsonObject, name: string) {
  addFormats.default(ajv, ['uri', 'uri-reference', 'email']);
  ajv.addFormat('regex', isRegularExpression);
  ajv.addKeyword({ keyword: 'plain', validate: () => false });
  ajv.addSchema(schema, 'all');
  const validate = ajv.compile({ $ref: `all#/${name}` });
  return (value: JsonValue) => validate(value);
}

const parameter3 = (location: string, style: string) => ({
  name: location,
  in: location,
  description: 'A',
  required: true,
  style,
  explode: true,
  schema: { type: 'string' },
  example: 'a',
});
const content = { 'application/json': { schema: { type: 'object' }, examples: { a: { value: 1 } } } };
const operation3 = {
  operationId: 'a',
  summary: 'A',
  tags: ['a'],
  deprecated: false,
  parameters: [
    parameter3('query', 'form'),
    parameter3('path', 'simple'),
    parameter3('header', 'simple'),
    parameter3('cookie', 'form'),
    { $ref: '#/a' },
  ],
  requestBody: { description: 'A', required: true, content },
  responses: {
    200: { description: 'A', headers: { a: { description: 'A', schema: { type: 'string' } } }, content },
    '4XX': { $ref: '#/a' },
    default: { description: 'A' },
  },
  security: [{ a: ['b'] }],
  'x-a': 1,
};
const operations: Readonly<Record<SpecVersion, JsonObject>> = {
  '2.0': {
    operationId: 'a',
    description: 'A',
    consumes: ['a'],
    schemes: ['https'],
    tags: ['a'],
    parameters: [
      { name: 'a', in: 'body', schema: { type: 'object' } },
      { name: 'b', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
      { name: 'c', in: 'path', required: true, type: 'string', enum: ['a', 'b'], maxLength: 1 },
      { name: 'd', in: 'header', type: 'integer', default: 1 },
      { name: 'e', in: 'formData', type: 'file', allowEmptyValue: true },
      { $ref: '#/a' },
    ],
    responses: {
      200: {
        description: 'A',
        schema: { $ref: '#/a' },
        headers: { a: { type: 'string' } },
        examples: { a: 1 },
      },
      default: { $ref: '#/a' },
    },
    security: [{ a: [] }],
  },
  '3.0': operation3,
  '3.1': operation3,
};

const values = fc.constantFrom<JsonValue>(
  ...[null, true, 0, -1, '', 'a', 'array', 'file', 'multi', 'query', 'body', 'form', 'simple', '#/a', '('],
  ...[[], ['a'], ['a', 'a'], [1], [{}], {}, { a: 1 }, { a: {} }, { $ref: '#/a' }, { $ref: 1 }, { value: 1 }],
  ...[{ type: 'string' }, { type: 'array' }, { type: 'file' }, { description: 'A' }, { content: {} }],
);
const names = fc.constantFrom(
  ...['name', 'in', 'type', 'schema', 'items', 'required', 'style', 'example', 'examples', 'content', '$ref'],
  ...['description', 'summary', 'x-a', 'other', '200', '600', '2XX', 'default', 'tags', 'security', 'format'],
  ...['collectionFormat', 'allowEmptyValue', 'allowReserved', 'deprecated', 'headers', 'enum', 'pattern'],
);
const slips = fc.array(
  fc.record({ at: fc.nat(), name: names, value: fc.option(values, { nil: undefined }) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

/** All objects and lists in a value, itself included. */
const holders = (value: JsonValue): JsonValue[] =>
  isArray(value) || isObject(value) ? [value, ...Object.values<JsonValue>(value).flatMap(holders)] : [];

/** A copy in which something was added, replaced or left out. */
function withSlips(
  operation: JsonObject,
  list: readonly { at: number; name: string; value?: JsonValue | undefined }[],
) {
  const copy = structuredClone(operation) as JsonValue;
  for (const { at, name, value: pooled } of list) {
    // What is put in may be changed by the next slip.
    const value = structuredClone(pooled);
    const all = holders(copy);
    const holder = all[at % all.length] as Record<string, JsonValue> | JsonValue[];
    if (Array.isArray(holder))
      holder.splice(at % (holder.length + 1), 1, ...(value === undefined ? [] : [value]));
    else if (value === undefined) delete holder[Object.keys(holder)[at % 7] ?? name];
    else holder[at % 2 === 0 ? name : (Object.keys(holder)[at % 7] ?? name)] = value;
  }
  return copy;
}

describe.each(['2.0', '3.0', '3.1'] as const)('a plain operation of %s', (version) => {
  it('is what most operations are', () => {
    expect(isPlain[version].Operation(operations[version], {})).toBe(true);
  });

  it('is one that the JSON Schema accepts', () => {
    fc.assert(
      fc.property(slips, (list) => {
        const operation = withSlips(operations[version], list);
        if (isPlain[version].Operation(operation, {}))
          expect([operation, accepts[version](operation)]).toEqual([operation, true]);
      }),
      { numRuns: 3_000 },
    );
  });
});
