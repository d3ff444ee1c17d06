import { isObject, type JsonObject, type JsonValue, type SpecVersion } from '@connectory/definition';
import Ajv2020 from 'ajv/dist/2020.js';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openapi20 } from './openapi-2-0.js';
import { openapi30 } from './openapi-3-0.js';
import { openapi31 } from './openapi-3-1.js';
import { isPlainSchema } from './plain-schema.js';
import { isRegularExpression } from './regular-expression.js';

/** The JSON Schema alone, for which nothing is plain. */
const official: Readonly<Record<SpecVersion, (schema: JsonValue) => boolean>> = {
  '2.0': compiled(
    new Ajv4.default({ strict: false, validateSchema: false }),
    openapi20,
    'definitions/schema',
  ),
  '3.0': compiled(
    new Ajv4.default({ strict: false, validateSchema: false }),
    openapi30,
    'definitions/Schema',
  ),
  '3.1': compiled(
    new Ajv2020.default({ strict: false, validateSchema: false, meta: false }),
    openapi31,
    '$defs/schema',
  ),
};

function compiled(ajv: Ajv4.default | Ajv2020.default, schema: JsonObject, name: string) {
  addFormats.default(ajv, ['uri', 'uri-reference', 'email']);
  ajv.addFormat('regex', isRegularExpression);
  ajv.addKeyword({ keyword: 'plain', validate: () => false });
  ajv.addSchema(schema, 'all');
  const validate = ajv.compile({ $ref: `all#/${name}` });
  return (value: JsonValue) => validate(value);
}

const keywords = [
  ...['type', 'format', 'title', 'description', 'default', 'example', 'examples', 'enum', 'const', 'pattern'],
  ...['maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength', 'minItems', 'uniqueItems'],
  ...['required', 'nullable', 'readOnly', 'writeOnly', 'deprecated', 'discriminator', 'xml', 'multipleOf'],
  ...[
    'items',
    'properties',
    'additionalProperties',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    '$ref',
    'x-a',
    'other',
  ],
];
const values = fc.constantFrom<JsonValue>(
  ...[
    null,
    true,
    0,
    1.5,
    -1,
    '',
    'a',
    '(',
    'array',
    'string',
    'null',
    ['string', 'null'],
    '#/a',
    '#/ {',
    [],
    ['a'],
    ['a', 'a'],
    [1],
    {},
  ],
  ...[{ name: 'a' }, { wrapped: 1 }, { propertyName: 'a' }, { propertyName: 'a', mapping: { a: 1 } }],
);
const { schema: schemas } = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.dictionary(
    fc.constantFrom(...keywords),
    fc.oneof(
      { depthSize: 'small' },
      values,
      tie('schema'),
      fc.array(tie('schema'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { maxKeys: 2 }),
    ),
    { maxKeys: 3 },
  ),
}));

describe.each(['2.0', '3.0', '3.1'] as const)('a plain schema of %s', (version) => {
  const isPlain = (schema: JsonValue) => isPlainSchema[version](schema, {});

  it('is one that the JSON Schema accepts', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const isReference = version === '3.0' && isObject(schema) && schema['$ref'] !== undefined;
        if (!isReference && isPlain(schema))
          expect([schema, official[version](schema)]).toEqual([schema, true]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is what most schemas are', () => {
    expect(
      isPlain({
        type: 'object',
        required: ['a'],
        properties: {
          a: { type: 'string', enum: ['b', 'c'], maxLength: 5 },
          b: { type: 'array', items: {} },
        },
        additionalProperties: { $ref: '#/a' },
        'x-ms-summary': 'A',
      }),
    ).toBe(true);
  });
});
