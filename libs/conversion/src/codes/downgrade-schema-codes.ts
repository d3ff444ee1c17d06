import type { JsonObject, JsonValue } from '@connectory/definition';
import type { ConversionCode } from './conversion-code.js';
import { openapi } from './example-sources.js';

/** A definition with one schema, that of a body; `to` is 2.0 unless it is said. */
const schema = (value: JsonValue, to: '3.0' | '2.0' = '2.0') => ({
  to,
  source: openapi('3.1.0', { requestBody: { content: { 'application/json': { schema: value } } } }),
});
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };

/** The codes of schemas that are written in the dialects of OpenAPI 3.0 and 2.0. */
export const downgradeSchemaCodes = [
  {
    code: 'openapi/choice-of-schemas',
    severity: 'warning',
    isLoss: true,
    title: 'A choice between schemas is left out',
    meaning:
      'OpenAPI 2.0 has neither `oneOf` nor `anyOf`. What all the choices have in common stands instead, so the schema takes more than it did.',
    remedy: 'Say in the description which shapes there are, or use OpenAPI 3.',
    example: schema({ oneOf: [object({ text }), object({ url: text })] }),
  },
  {
    code: 'openapi/discriminator-mapping',
    severity: 'info',
    isLoss: true,
    title: 'The mapping of a discriminator is left out',
    meaning: 'OpenAPI 2.0 takes the value of the discriminator for the name of a definition.',
    remedy: 'Name the schemas as the values are spelt.',
    example: schema(
      object(
        { kind: text },
        {
          required: ['kind'],
          discriminator: { propertyName: 'kind', mapping: { short: '#/components/schemas/ShortText' } },
        },
      ),
    ),
  },
  {
    code: 'openapi/discriminator-not-required',
    severity: 'info',
    isLoss: true,
    title: 'A discriminator that is no required property is left out',
    meaning: 'In OpenAPI 2.0 the discriminator is a required property of the schema that it stands in.',
    remedy: 'Add the property to the schema, and to its `required`.',
    example: schema(object({ kind: text }, { discriminator: { propertyName: 'kind' } })),
  },
  {
    code: 'openapi/keyword-not-in-older-version',
    severity: 'info',
    isLoss: true,
    title: 'A keyword that older versions do not know is left out',
    meaning:
      'OpenAPI 3.1 takes all of JSON Schema 2020-12, the versions before it only a part: no conditions, no patterns for names of properties, nothing about what one property asks of another. The schema takes more than it did.',
    remedy: 'Say it in the description.',
    example: schema({ type: 'object', patternProperties: { '^x-': text } }, '3.0'),
  },
  {
    code: 'openapi/nested-binary',
    severity: 'info',
    isLoss: true,
    title: 'A binary value inside a body is a text',
    meaning:
      'In OpenAPI 2.0, as custom connectors take it, only a whole body or a field of a form is binary.',
    remedy: 'Send the file as a body or as a form of its own, or as text in base64.',
  },
  {
    code: 'openapi/no-value-allowed',
    severity: 'info',
    isLoss: true,
    title: 'A schema that allows nothing allows everything',
    meaning: 'The schema `false` takes no value at all. OpenAPI 2.0 cannot say so.',
    remedy: 'Leave out the part that must not be there, if that says enough.',
    example: schema(object({ text: false })),
  },
  {
    code: 'openapi/required-of-no-object',
    severity: 'info',
    isLoss: true,
    title: 'Required properties of what is no object are left out',
    meaning: 'Only objects have properties; what is of another type requires none.',
    remedy: 'Remove `required`, or make the schema an object.',
    example: schema({ type: 'string', required: ['text'] }),
  },
  {
    code: 'openapi/schema-too-deep',
    severity: 'info',
    isLoss: true,
    title: 'A schema is nested too deeply',
    meaning: 'Schemas are followed down to a depth that no real one has; below it, any value is allowed.',
    remedy: 'Give the inner schemas names, and refer to them.',
  },
  {
    code: 'openapi/several-types',
    severity: 'info',
    isLoss: true,
    title: 'A list of types is left out',
    meaning: 'OpenAPI 2.0 knows one type for each schema. Where there are several, any type is allowed.',
    remedy: 'Say in the description which types there are.',
    example: schema(object({ text: { type: ['string', 'integer'] } })),
  },
  {
    code: 'openapi/tuple',
    severity: 'info',
    isLoss: true,
    title: 'A list whose items differ by their place loses that',
    meaning:
      'Older versions describe all items of a list alike. In 3.0 each item may be any of those described, in 2.0 anything.',
    remedy: 'Say in the description which item stands where, or use an object.',
    example: schema({ type: 'array', prefixItems: [text, { type: 'integer' }] }, '3.0'),
  },
  {
    code: 'openapi/unique-items',
    severity: 'info',
    isLoss: true,
    title: 'That items differ is left out',
    meaning: 'Custom connectors of OpenAPI 2.0 do not take the keyword `uniqueItems`.',
    remedy: 'Say it in the description.',
    example: schema({ type: 'array', items: text, uniqueItems: true }),
  },
  {
    code: 'openapi/unusable-keyword',
    severity: 'info',
    isLoss: true,
    title: 'A keyword with an unusable value is left out',
    meaning: 'The value is of a kind that the keyword does not take, so it says nothing in any version.',
    remedy: 'Repair it; validation names the same place.',
    example: schema(object({ text: 'string' })),
  },
  {
    code: 'openapi/value-of-another-type',
    severity: 'info',
    isLoss: true,
    title: 'A value of another type than its schema is left out',
    meaning: 'A default or a listed value is not of the type of the schema, so it could never be right.',
    remedy: 'Repair the value or the type.',
    example: schema(object({ size: { type: 'integer', default: 'large' } })),
  },
] as const satisfies readonly ConversionCode[];
