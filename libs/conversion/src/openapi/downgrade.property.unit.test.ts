import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { summariseLedger } from '../ledger/summarise-ledger.js';
import { downgrade } from './downgrade.js';
import { isHint } from './hints.js';

/* A grammar of definitions: mostly right, often odd, sometimes nonsense. */
const text = fc.constantFrom('', 'a', 'b c', '~/', '__proto__', 'x-a', '\ud800', 'application/json');
const odd = fc.oneof(fc.constant(null), fc.integer(), fc.boolean(), text, fc.jsonValue({ maxDepth: 1 }));
const oftenRight = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: odd });
const some = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, oftenRight(value)])), {
    requiredKeys: [],
  });
const names = fc.constantFrom('A', 'B', 'C c', 'D«»');
const ref = (prefix: string) =>
  fc.record(
    { $ref: names.map((name) => `${prefix}${encodeURIComponent(name)}`) },
    { requiredKeys: ['$ref'] },
  );
const type = fc.constantFrom('string', 'integer', 'number', 'boolean', 'array', 'object');

const schemaOf = (prefix: string, own: Record<string, fc.Arbitrary<unknown>>) =>
  fc.letrec((tie) => {
    const schema = tie('schema');
    return {
      schema: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        ref(prefix),
        some({ type, format: fc.constantFrom('binary', 'byte', 'date'), description: text, 'x-a': odd }),
        some({
          type,
          enum: fc.array(odd, { maxLength: 2 }),
          default: odd,
          minimum: fc.integer(),
          required: fc.array(text, { maxLength: 2 }),
          properties: fc.dictionary(text, schema, { maxKeys: 2 }),
          items: schema,
          additionalProperties: schema,
          allOf: fc.array(schema, { maxLength: 2 }),
          ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, oftenRight(value)])),
        }),
      ),
    };
  }).schema;

const schema2 = schemaOf('#/definitions/', {
  'x-nullable': fc.boolean(),
  exclusiveMinimum: fc.boolean(),
  discriminator: text,
  example: odd,
});
const schema30 = schemaOf('#/components/schemas/', {
  nullable: fc.boolean(),
  exclusiveMinimum: fc.boolean(),
  example: odd,
  not: fc.constant({ type: 'string' }),
  oneOf: fc.constant([{ type: 'string', nullable: true }]),
});
const schema31 = schemaOf('#/components/schemas/', {
  type: fc.oneof(type, fc.constant('null'), fc.array(fc.oneof(type, fc.constant('null')), { maxLength: 3 })),
  const: odd,
  examples: fc.array(odd, { maxLength: 2 }),
  exclusiveMinimum: fc.integer(),
  prefixItems: fc.constant([{ type: 'string' }]),
  oneOf: fc.constant([{ $ref: '#/components/schemas/A' }, { type: 'null' }, { properties: { a: true } }]),
  if: fc.constant({}),
  contentMediaType: text,
});
const mediaTypes = fc.array(fc.constantFrom('application/json', 'multipart/form-data', 'a/b'), {
  maxLength: 2,
});
const info = { title: 'T', version: '1' };

const place = fc.constantFrom('query', 'path', 'header', 'body', 'formData');
const parameter2 = fc.oneof(
  fc.record({ $ref: fc.constantFrom('#/parameters/P', '#/parameters/Body', '#/parameters/Form') }),
  place.chain((where) =>
    where === 'body'
      ? some({ name: text, in: fc.constant('body'), schema: schema2, required: fc.boolean(), 'x-b': odd })
      : some({
          name: text,
          in: fc.constant(where),
          type: fc.oneof(type, fc.constant('file')),
          items: fc.constant({ type: 'string', collectionFormat: 'pipes' }),
          collectionFormat: fc.constantFrom('csv', 'tsv', 'multi', 'ssv'),
          required: fc.boolean(),
          allowEmptyValue: fc.boolean(),
          'x-nullable': fc.boolean(),
        }),
  ),
);
const response2 = some({
  description: text,
  schema: schema2,
  headers: fc.dictionary(text, fc.constant({ type: 'string', collectionFormat: 'csv' }), { maxKeys: 1 }),
  examples: fc.dictionary(text, odd, { maxKeys: 2 }),
});
const source2 = some({
  host: fc.constantFrom('h.io', 'h.io:80', '{h}.io'),
  basePath: fc.constantFrom('/', '/v1', '/v1/', 'v1'),
  schemes: fc.array(fc.constantFrom('http', 'https', 'ws'), { maxLength: 2 }),
  consumes: mediaTypes,
  produces: mediaTypes,
  definitions: fc.dictionary(names, schema2),
  parameters: fc.constant({
    P: { name: 'p', in: 'query', type: 'string' },
    Body: { name: 'b', in: 'body', schema: {} },
    Form: { name: 'f', in: 'formData', type: 'string' },
  }),
  responses: fc.dictionary(names, response2, { maxKeys: 1 }),
  paths: fc.dictionary(
    fc.constantFrom('/a', '/b/{c}', 'x-p'),
    oftenRight(
      some({
        parameters: fc.array(parameter2, { maxLength: 2 }),
        post: some({
          consumes: mediaTypes,
          produces: mediaTypes,
          parameters: fc.array(parameter2, { maxLength: 3 }),
          schemes: fc.array(fc.constantFrom('http', 'https'), { maxLength: 2 }),
          responses: fc.dictionary(fc.constantFrom('200', 'default', 'x-r'), response2),
        }),
      }),
    ),
  ),
  'x-root': odd,
}).map((members) => ({ swagger: '2.0', info, ...members }));

const body3 = (schema: fc.Arbitrary<unknown>) =>
  some({
    content: fc.dictionary(
      fc.constantFrom('application/json', 'multipart/form-data', 'image/png'),
      some({ schema, example: odd, examples: fc.constant({ e: { value: 1 } }) }),
      { maxKeys: 2 },
    ),
    required: fc.boolean(),
  });
const paths3 = (schema: fc.Arbitrary<unknown>) =>
  fc.dictionary(
    fc.constantFrom('/a', '/b/{c}', '/A', '/c?d=e', 'x-p'),
    oftenRight(
      some({
        parameters: fc.array(
          some({
            name: text,
            in: fc.constantFrom('query', 'path', 'header', 'cookie'),
            schema,
            example: odd,
          }),
          { maxLength: 2 },
        ),
        get: some({ operationId: text, requestBody: body3(schema), servers: fc.constant([{ url: '/v2' }]) }),
        post: some({
          requestBody: body3(schema),
          callbacks: odd,
          responses: fc.dictionary(
            fc.constantFrom('200', '2XX', 'default', 'x-r'),
            some({ description: text, content: fc.constant({ 'a/b': {} }), links: odd }),
          ),
        }),
      }),
    ),
  );
const source3 = (openapi: string, schema: fc.Arbitrary<unknown>) =>
  some({
    paths: paths3(schema),
    servers: fc.array(some({ url: fc.constantFrom('https://h.io/v1', '/v1', '{a}') }), { maxLength: 2 }),
    components: some({ schemas: fc.dictionary(names, schema), securitySchemes: odd, parameters: odd }),
    security: odd,
    tags: odd,
    webhooks: odd,
  }).map((members) => ({ openapi, info, ...members }));

const upgrade = (value: JsonObject, version: string) =>
  convert({ value, kind: { kind: 'openapi', version } }, { withLedger: false }).definition;

describe('the way back', () => {
  it('gives any 2.0 document as it was, however odd', () => {
    fc.assert(
      fc.property(source2, (source) => {
        expect(downgrade(upgrade(source, '2.0'), '2.0').definition).toEqual(source);
      }),
      { numRuns: 80 },
    );
  });

  it('gives any 3.0 document as it was, however odd', () => {
    fc.assert(
      fc.property(source3('3.0.2', schema30), (source) => {
        expect(downgrade(upgrade(source, '3.0.2'), '3.0').definition).toEqual(source);
      }),
      { numRuns: 80 },
    );
  });
});

describe('every downgrade', () => {
  const anything = fc.tuple(
    fc.oneof(
      source3('3.1.0', schema31),
      source2.map((source) => upgrade(source, '2.0')),
    ),
    fc.constantFrom('2.0' as const, '3.0' as const),
  );

  it('accounts for every leaf of the definition, and names only places that are there', () => {
    fc.assert(
      fc.property(anything, ([definition, to]) => {
        const { definition: output, ledger } = downgrade(definition, to);
        const { losses } = summariseLedger(definition, ledger);
        expect(losses.map(({ code }) => code)).not.toContain('conversion/not-accounted-for');
        for (const { source, outcome, targets } of ledger) {
          if (outcome !== 'defaulted')
            expect([source, valueAt(definition, source)]).not.toEqual([source, undefined]);
          for (const target of targets)
            expect([target, valueAt(output, target)]).not.toEqual([target, undefined]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('gives the same bytes for the same definition, leaves it alone, and holds no hint', () => {
    fc.assert(
      fc.property(anything, ([definition, to]) => {
        const before = JSON.stringify(definition);
        const output = JSON.stringify(downgrade(definition, to));
        expect(JSON.stringify(downgrade(definition, to))).toBe(output);
        expect(JSON.stringify(definition)).toBe(before);
        const keys = keysOf(downgrade(definition, to).definition);
        expect(keys.filter(isHint)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function keysOf(value: JsonValue): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysOf(child)]);
}
