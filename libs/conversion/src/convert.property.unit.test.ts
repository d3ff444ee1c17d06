import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from './convert.js';
import type { ConversionSource } from './conversion.js';
import { summariseLedger } from './ledger/summarise-ledger.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const operationsOf = (definition: JsonObject) =>
  Object.values(definition['paths'] as Record<string, JsonObject>).flatMap((item) =>
    methods.flatMap((method) => (item[method] ? [item[method] as JsonObject] : [])),
  );

/* A grammar of collections: mostly right, often odd, sometimes nonsense. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'Users',
    '{{x}}',
    '{{baseUrl}}',
    'a/b',
    '{"a": 1}',
    '{"p": {{x}}}',
    ':id',
    '~/',
    '__proto__',
  ),
  fc.string({ maxLength: 6 }),
);
const odd = fc.oneof(fc.constant(null), fc.integer(), fc.boolean(), text, fc.jsonValue({ maxDepth: 1 }));
const oftenRight = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: odd });
const fields = fc.array(
  oftenRight(
    fc.record(
      {
        key: text,
        value: oftenRight(text),
        description: text,
        disabled: fc.boolean(),
        type: fc.constantFrom('text', 'file'),
      },
      { requiredKeys: ['key'] },
    ),
  ),
  { maxLength: 3 },
);
const url = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('http://h.io', '{{baseUrl}}', 'h.io:80', ''),
      fc.constantFrom('', '/a', '/a/:id', '/{{x}}?q=1&q=2'),
      text,
    )
    .map((parts) => parts.join('')),
  fc.record(
    {
      raw: text,
      host: fc.array(text, { maxLength: 2 }),
      path: fc.array(text, { maxLength: 3 }),
      query: fields,
      variable: fields,
    },
    { requiredKeys: [] },
  ),
);
const auth = fc.oneof(
  fc.constant(null),
  fc
    .constantFrom('noauth', 'basic', 'bearer', 'apikey', 'oauth2', 'hawk')
    .chain((type) => oftenRight(fields).map((values) => ({ type, [type]: values }))),
);
const body = fc.oneof(
  fc.record({ mode: fc.constant('raw'), raw: text }),
  fc.constantFrom('urlencoded', 'formdata').chain((mode) => fields.map((list) => ({ mode, [mode]: list }))),
  fc.record({ mode: fc.constantFrom('file', 'graphql'), graphql: odd, file: odd }),
);
const request = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'HEAD', 'PURGE', 'get'),
    url,
    header: oftenRight(fields),
    body: oftenRight(body),
    auth: oftenRight(auth),
    description: text,
  },
  { requiredKeys: ['method'] },
);
const response = fc.record(
  {
    name: text,
    code: fc.constantFrom(200, 404, 0),
    status: text,
    header: oftenRight(fields),
    body: oftenRight(text),
    originalRequest: oftenRight(request),
  },
  { requiredKeys: [] },
);
const { item } = fc.letrec((tie) => ({
  item: oftenRight(
    fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.record({
        name: text,
        request: oftenRight(request),
        response: oftenRight(fc.array(oftenRight(response), { maxLength: 2 })),
        event: odd,
      }),
      fc.record({
        name: text,
        description: text,
        item: fc.array(tie('item'), { maxLength: 3 }),
        auth: oftenRight(auth),
        variable: fields,
      }),
    ),
  ),
}));
const collection = fc.record(
  {
    info: oftenRight(fc.record({ name: text, version: odd })),
    item: fc.array(item, { maxLength: 4 }),
    variable: oftenRight(fields),
    auth: oftenRight(auth),
    event: odd,
  },
  { requiredKeys: ['info', 'item'] },
);
const v1 = fc.record({
  id: text,
  name: text,
  order: fc.array(text, { maxLength: 3 }),
  folders: oftenRight(
    fc.array(
      oftenRight(fc.record({ id: text, name: text, order: fc.array(text, { maxLength: 2 }), folder: text })),
      { maxLength: 3 },
    ),
  ),
  requests: fc.array(
    oftenRight(
      fc.record({
        id: text,
        name: text,
        url: text,
        method: text,
        headers: text,
        data: oftenRight(fields),
        dataMode: text,
        folder: text,
        pathVariables: odd,
        currentHelper: text,
        helperAttributes: odd,
      }),
    ),
    { maxLength: 4 },
  ),
});
const postman = fc.oneof(collection, v1).map((value): ConversionSource => ({
  value: value as JsonValue,
  kind: { kind: 'postman', version: '2.1.0' },
}));
const openapi = fc
  .record(
    {
      host: odd,
      basePath: odd,
      definitions: fc.dictionary(
        text,
        oftenRight(fc.record({ type: text, 'x-nullable': fc.boolean(), properties: odd, allOf: odd })),
      ),
      parameters: odd,
      responses: odd,
      paths: oftenRight(
        fc.dictionary(
          fc.constantFrom('/a', '/b/{c}', 'x-y', 'z'),
          oftenRight(
            fc.record(
              {
                get: oftenRight(
                  fc.record({
                    parameters: oftenRight(fields),
                    responses: oftenRight(fc.dictionary(text, odd)),
                  }),
                ),
                parameters: odd,
              },
              { requiredKeys: [] },
            ),
          ),
        ),
      ),
      securityDefinitions: odd,
      security: odd,
    },
    { requiredKeys: [] },
  )
  .map((value): ConversionSource => ({
    value: { swagger: '2.0', info: { title: 'T', version: '1' }, ...value } as JsonValue,
    kind: { kind: 'openapi', version: '2.0' },
  }));
/* References in circles, to nowhere, out of the document, and many of them. */
const ref = fc.constantFrom(
  '#',
  '#/',
  '#/components/schemas/A',
  '#/components/schemas/B/items',
  '#/paths/~1a',
  'x.json#/A',
  '%zz',
);
const { schema } = fc.letrec((tie) => ({
  schema: oftenRight(
    fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.record({ $ref: ref }),
      fc.record(
        {
          type: fc.constantFrom('string', 'object', 'array', 'file', ['null', 'string']),
          nullable: fc.boolean(),
          format: fc.constantFrom('binary', 'byte', 'date'),
          exclusiveMinimum: fc.oneof(fc.boolean(), fc.integer()),
          minimum: fc.integer(),
          example: odd,
          enum: fc.array(odd, { maxLength: 2 }),
          items: tie('schema'),
          allOf: fc.array(tie('schema'), { maxLength: 3 }),
          anyOf: fc.array(tie('schema'), { maxLength: 2 }),
          properties: fc.dictionary(text, tie('schema'), { maxKeys: 3 }),
          additionalProperties: oftenRight(tie('schema')),
          discriminator: odd,
        },
        { requiredKeys: [] },
      ),
    ),
  ),
}));
const content = oftenRight(
  fc.dictionary(fc.constantFrom('application/json', 'text/plain', ''), fc.record({ schema, example: odd }), {
    maxKeys: 2,
  }),
);
const openapi3 = fc
  .tuple(
    fc.constantFrom('3.0.3', '3.1.0'),
    fc.record(
      {
        servers: odd,
        security: odd,
        tags: odd,
        components: oftenRight(
          fc.record(
            {
              schemas: oftenRight(fc.dictionary(fc.constantFrom('A', 'B', '__proto__', 'a/b'), schema)),
              parameters: odd,
              securitySchemes: odd,
            },
            { requiredKeys: [] },
          ),
        ),
        paths: oftenRight(
          fc.dictionary(
            fc.constantFrom('/a', '/b/{c}', 'x-y', ''),
            oftenRight(
              fc.record(
                {
                  $ref: ref,
                  parameters: oftenRight(
                    fc.array(oftenRight(fc.record({ name: text, in: text, schema, content }))),
                  ),
                  post: oftenRight(
                    fc.record(
                      {
                        requestBody: oftenRight(fc.record({ content })),
                        responses: oftenRight(fc.dictionary(text, fc.record({ content }))),
                        callbacks: odd,
                      },
                      { requiredKeys: [] },
                    ),
                  ),
                },
                { requiredKeys: [] },
              ),
            ),
          ),
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([version, value]): ConversionSource => ({
    value: { openapi: version, info: { title: 'T', version: '1' }, ...value } as JsonValue,
    kind: { kind: 'openapi', version },
  }));
const unknown = fc.jsonValue().map((value): ConversionSource => ({
  value: value as JsonValue,
  kind: { kind: 'unknown', version: null },
}));
const anySource = fc.oneof(
  { weight: 4, arbitrary: postman },
  { weight: 3, arbitrary: openapi },
  { weight: 3, arbitrary: openapi3 },
  { weight: 1, arbitrary: unknown },
);

describe('every conversion', () => {
  it('accounts for every leaf of the source, and only for nodes that are there', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { ledger } = convert(source);
        const { losses, nodes, kept, lost } = summariseLedger(source.value, ledger);
        expect(losses.map(({ code }) => code)).not.toContain('conversion/not-accounted-for');
        expect(kept + lost).toBe(nodes);
        const wrong = ledger.filter(
          ({ source: pointer, outcome, code }) =>
            (outcome !== 'defaulted' && valueAt(source.value, pointer) === undefined) ||
            (code !== undefined) !== (outcome === 'lost'),
        );
        expect(wrong).toEqual([]);
        expect(new Set(ledger.map(({ source: pointer }) => pointer)).size).toBe(ledger.length);
      }),
      { numRuns: 150 },
    );
  });

  it('names only targets that are in the definition', () => {
    fc.assert(
      fc.property(postman, (source) => {
        const { definition, ledger } = convert(source);
        const missing = ledger
          .flatMap(({ targets }) => targets)
          .filter((target) => valueAt(definition, target) === undefined);
        expect(missing).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('points its findings and secrets at nodes of the source', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { findings, secrets } = convert(source);
        for (const { pointer } of findings) expect(valueAt(source.value, pointer)).toBeDefined();
        for (const { pointer, value } of secrets) expect(valueAt(source.value, pointer)).toContain(value);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes for the same source, and leaves the source alone', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const before = JSON.stringify(source);
        expect(JSON.stringify(convert(source))).toBe(JSON.stringify(convert(source)));
        expect(JSON.stringify(source)).toBe(before);
      }),
    );
  });

  it('comes out the same without its ledger', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        expect({ ...convert(source), ledger: [] }).toEqual(convert(source, { withLedger: false }));
      }),
    );
  });

  it('gives every operation of a collection an id of its own, a response and all parameters of its path', () => {
    fc.assert(
      fc.property(postman, (source) => {
        const { definition } = convert(source);
        const ids = operationsOf(definition).map(({ operationId }) => (operationId as string).toLowerCase());
        expect(new Set(ids).size).toBe(ids.length);
        for (const [path, item] of Object.entries(definition['paths'] as Record<string, JsonObject>)) {
          const wanted = [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]);
          for (const method of methods) {
            const operation = item[method] as JsonObject | undefined;
            if (!operation) continue;
            expect(Object.keys(operation['responses'] as JsonObject)).not.toHaveLength(0);
            const parameters = (operation['parameters'] ?? []) as JsonObject[];
            const inPath = parameters.filter((parameter) => parameter['in'] === 'path');
            expect(inPath.map(({ name }) => name)).toEqual(wanted);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
