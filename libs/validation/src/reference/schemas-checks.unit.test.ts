import type { Ruleset } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../rule-tester.js';
import { validate, type ValidationSubject } from '../validate.js';
import { schemasChecks } from './schemas-checks.js';

const connector: Ruleset = { extends: 'connector', rules: {} };

/** A definition in 2.0, written in flow style. */
const two = (members: string, paths = '{}') =>
  readDefinition(
    `{swagger: '2.0', info: {title: Text Analytics, version: '1.0'}, ${members} paths: ${paths}}`,
  );
const three = (members: string) =>
  readDefinition(`{openapi: 3.1.0, info: {title: Text Analytics, version: '1.0'}, ${members} paths: {}}`);

/** The same with one operation, one response, one parameter, or one schema that has members of its own. */
const operation = (members: string, responses = "{'200': {description: OK}}") =>
  two('', `{/sentiment: {post: {responses: ${responses}, ${members}}}}`);
const response = (members: string) => operation('', `{'200': {${members}}}`);
const parameter = (members: string) => operation(`parameters: [{${members}}]`);
const schema = (members: string) => two(`definitions: {Text: {${members}}},`);
const body = (members: string) => parameter(`name: text, in: body, schema: {${members}}`);

/** Two of the next one, which has two of the next one, and so on. */
const doubling = (times: number) =>
  two(
    `definitions: {${Array.from({ length: times }, (_, index) => {
      const next = `{$ref: '#/definitions/S${index + 1}'}`;
      return `S${index}: {properties: {a: ${next}, b: ${next}}}`;
    }).join(', ')}, S${times}: {type: string}},`,
    "{/a: {post: {parameters: [{name: a, in: body, schema: {$ref: '#/definitions/S0'}}], responses: {default: {description: OK}}}}}",
  );

/** For each check of the reference a document with just that fault, and what it is reported as here. */
const faults: readonly (readonly [check: string, subject: ValidationSubject, code: string])[] = [
  ['AdditionalPropertyNotAllowed', operation('sumary: Sentiment'), 'structure/unknown-property'],
  [
    'AdditionalPropertyNotAllowedAdjacentToRef',
    two("definitions: {A: {$ref: '#/definitions/B', description: a}, B: {type: string}},"),
    'connector/reference-with-siblings',
  ],
  [
    'AllowEmptyValueOnlyValidForQueryFormData',
    parameter('name: a, in: header, type: string, allowEmptyValue: true'),
    'structure/unknown-property',
  ],
  [
    'AllowEmptyValueOnlyValidForQueryFormData',
    three('components: {parameters: {A: {name: a, in: header, allowEmptyValue: true, schema: {}}}},'),
    'connector/allow-empty-value-misplaced',
  ],
  ['BasePathNotValid', two('basePath: api/v1,'), 'structure/invalid-format'],
  [
    'BodyParameterPropertyNotValid',
    parameter('name: text, in: body, type: string, schema: {}'),
    'structure/unknown-property',
  ],
  ['BodyParameterSchemaRequired', parameter('name: text, in: body'), 'structure/required-property-missing'],
  ['BodySchemaCountExceedsMaxAllowed', doubling(9), 'connector/too-many-schemas'],
  ['DefaultValueMustMatchType', schema('type: integer, default: one'), 'structure/default-mismatch'],
  [
    'DiscriminatorMustBeARequiredStringProperty',
    schema('type: object, discriminator: kind'),
    'structure/discriminator-invalid',
  ],
  [
    'DiscriminatorMustBeARequiredStringProperty',
    schema('type: object, discriminator: kind, properties: {kind: {type: string}}'),
    'structure/discriminator-invalid',
  ],
  ['EnumMustContainAtLeastOneElement', schema('type: string, enum: []'), 'structure/out-of-range'],
  [
    'EnumMustContainAtLeastOneElement',
    three('components: {schemas: {A: {enum: []}}},'),
    'connector/empty-enum',
  ],
  ['ExclusiveMaximumRequiresMaximum', schema('exclusiveMaximum: true'), 'connector/exclusive-without-bound'],
  ['ExclusiveMinimumRequiresMinimum', schema('exclusiveMinimum: true'), 'connector/exclusive-without-bound'],
  ['ExtensionNameNotValid', operation('ms-visibility: internal'), 'structure/unknown-property'],
  ['HostNameNotValid', two("host: 'https://api.example.com',"), 'structure/invalid-format'],
  ['HostNameNotValid', two('host: api.example.com/v1,'), 'structure/invalid-format'],
  [
    'InternalPropertyWithDefaultOptional',
    parameter('name: a, in: query, type: string, default: a, x-ms-visibility: internal'),
    'connector/internal-default-optional',
  ],
  [
    'InvalidStringBinaryProperty',
    body('properties: {file: {type: string, format: binary}}'),
    'connector/binary-inside-body',
  ],
  ['JsonTypeIncorrect', operation('summary: 5'), 'structure/wrong-type'],
  ['JsonValueNotInEnum', parameter('name: text, in: url, type: string'), 'structure/value-not-allowed'],
  ['MaxItemsMustBeGreaterThanOrEqualToZero', schema('maxItems: -1'), 'structure/out-of-range'],
  ['MaxLengthMustBeGreaterThanOrEqualToZero', schema('maxLength: -1'), 'structure/out-of-range'],
  ['MaxPropertiesMustBeGreaterThanOrEqualToZero', schema('maxProperties: -1'), 'structure/out-of-range'],
  ['MimeTypeNotValid', operation('consumes: [json]'), 'structure/media-type-invalid'],
  ['MinItemsMustBeGreaterThanOrEqualToZero', schema('minItems: -1'), 'structure/out-of-range'],
  [
    'MinItemsShouldBeLessThanOrEqualToMaxItems',
    schema('minItems: 2, maxItems: 1'),
    'structure/bounds-reversed',
  ],
  ['MinLengthMustBeGreaterThanOrEqualToZero', schema('minLength: -1'), 'structure/out-of-range'],
  [
    'MinLengthShouldBeLessThanOrEqualToMaxLength',
    schema('minLength: 2, maxLength: 1'),
    'structure/bounds-reversed',
  ],
  ['MinPropertiesMustBeGreaterThanOrEqualToZero', schema('minProperties: -1'), 'structure/out-of-range'],
  ['MinimumShouldBeLessThanOrEqualToMaximum', schema('minimum: 2, maximum: 1'), 'structure/bounds-reversed'],
  ['MultipleOfMustBeGreaterThanZero', schema('multipleOf: 0'), 'structure/out-of-range'],
  [
    'NonBodyParameterSchemaNotValid',
    parameter('name: a, in: query, type: string, schema: {}'),
    'structure/unknown-property',
  ],
  ['OneOfPropertiesRequired', operation('', '{}'), 'structure/incomplete-object'],
  ['PatternShouldBeValidRegularExpression', schema("pattern: '[a-z'"), 'structure/pattern-invalid'],
  [
    'PropertyMustBeRequired',
    body('properties: {a: {type: string, default: a, x-ms-visibility: internal}}'),
    'connector/internal-default-optional',
  ],
  [
    'RequiredLoopInSchemaNotAllowed',
    schema("type: object, required: [next], properties: {next: {$ref: '#/definitions/Text'}}"),
    'structure/required-circle',
  ],
  [
    'RequiredPropertyDefinitionMissing',
    schema('type: object, required: [a], properties: {b: {type: string}}'),
    'structure/required-property-undefined',
  ],
  ['RequiredPropertyMissing', response(''), 'structure/required-property-missing'],
  ['RequiredPropertyNotOnObject', schema('type: string, required: [a]'), 'connector/required-not-on-object'],
  [
    'RequiredReadOnlyPropertyNotAllowedAsInput',
    body('required: [id], properties: {id: {type: string, readOnly: true}}'),
    'connector/required-read-only-in-input',
  ],
  [
    'ResponseExampleMustBeProducedByOperation',
    operation('produces: [application/json]', "{'200': {description: OK, examples: {text/csv: a}}}"),
    'connector/example-not-produced',
  ],
  [
    'ResponseHeadersAreNotUnique',
    response('description: OK, headers: {X-A: {type: string}, x-a: {type: string}}'),
    'structure/header-collision',
  ],
  [
    'ResponseMustBeDefaultOrHttpStatusCode',
    operation('', '{OK: {description: OK}}'),
    'structure/invalid-name',
  ],
  [
    'ResponseMustBeDefaultOrHttpStatusCode',
    operation('', "{'200': {description: OK}, '999': {description: OK}}"),
    'connector/status-out-of-range',
  ],
  ['ResponseReferenceNotFound', response("$ref: '#/responses/A'"), 'structure/unresolved-reference'],
  ['ResponseReferenceNotValid', response("$ref: '#responses~A'"), 'structure/unresolved-reference'],
  [
    'ResponseReferenceNotValid',
    operation('', "{'200': {description: OK}, '201': {$ref: '#/paths/~1sentiment/post/responses/200'}}"),
    'connector/reference-misplaced',
  ],
  ['SchemaRefLoopNotAllowed', schema("$ref: '#/definitions/Text'"), 'structure/reference-circle'],
  ['SchemaReferenceNotFound', schema("$ref: '#/definitions/Document'"), 'structure/unresolved-reference'],
  ['SchemaReferenceNotValid', schema("$ref: '#definitions~Document'"), 'structure/unresolved-reference'],
  [
    'SchemaReferenceNotValid',
    two("definitions: {A: {$ref: '#/responses/B/schema'}}, responses: {B: {description: OK, schema: {}}},"),
    'connector/reference-misplaced',
  ],
  ['SchemaTooDeep', doubling(40), 'connector/schema-too-deep'],
  ['SchemaTypeFileNotValid', schema('type: file'), 'structure/value-not-allowed'],
  ['SchemaTypeFileNotValid', body('type: file'), 'structure/value-not-allowed'],
  ['SchemeNotSupported', two('schemes: [wss],'), 'connector/server-not-http'],
  ['SchemeNotSupported', two('schemes: [wss, https],'), 'connector/websocket-server'],
  ['SchemeNotValid', two('schemes: [ftp],'), 'structure/value-not-allowed'],
  [
    'SecuritySchemePropertyNotValid',
    two('securityDefinitions: {key: {type: basic, in: header}},'),
    'structure/unknown-property',
  ],
  [
    'SecuritySchemePropertyRequired',
    two('securityDefinitions: {key: {type: apiKey, in: header}},'),
    'structure/required-property-missing',
  ],
  [
    'SpecificationVersionIncorrect',
    {
      value: { swagger: '2.1', info: { title: 'Text Analytics', version: '1.0' }, paths: {} },
      version: '2.0',
    },
    'structure/value-not-allowed',
  ],
  [
    'TagRedefined',
    two('tags: [{name: language}, {name: language, description: Languages of texts}],'),
    'structure/duplicate-tag',
  ],
  ['TotalSchemaCountExceedsMaxAllowed', doubling(22), 'connector/too-many-schemas'],
];

describe('checks of schemas', () => {
  it.each(faults)('%s is held: %#', (check, subject, code) => {
    const rules = schemasChecks.flatMap((one) => (one.id === check && 'rules' in one ? one.rules : []));
    expect(rules).toContain(code);
    if (code.startsWith('structure/'))
      expect(validate(subject).map((finding) => finding.code)).toEqual([code]);
    else expect(validate(subject, connector).map((finding) => finding.code)).toContain(code);
  });

  it('are shown to be held by each of their rules', () => {
    const shown = new Set(faults.map(([check, , code]) => `${check} ${code}`));
    const claimed = schemasChecks.flatMap((one) =>
      'rules' in one ? one.rules.map((rule) => `${one.id} ${rule}`) : [],
    );
    expect([...shown].sort()).toEqual(claimed.sort());
  });
});
