import type { Ruleset } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../rule-tester.js';
import { validate, type ValidationSubject } from '../validate.js';
import { operationsChecks } from './operations-checks.js';

const certification: Ruleset = { extends: 'certification', rules: {} };

const ok = "responses: {'200': {description: OK}}";
const text = '{name: text, in: query, type: string}';

/** A definition in 2.0 or 3.1, written in flow style. */
const two = (members: string, paths = '{}') =>
  readDefinition(
    `{swagger: '2.0', info: {title: Text Analytics, version: '1.0'}, ${members} paths: ${paths}}`,
  );
const three = (members: string, paths = '{}') =>
  readDefinition(
    `{openapi: 3.1.0, info: {title: Text Analytics, version: '1.0'}, ${members} paths: ${paths}}`,
  );

/** The same with one path, one operation, or one that has the parameters or the responses. */
const path = (template: string, item = '{}') => two('', `{'${template}': ${item}}`);
const operation = (members: string) => two('', `{/sentiment: {post: {${members}}}}`);
const parameters = (...list: string[]) => operation(`${ok}, parameters: [${list.join(', ')}]`);
const pathItem = (...list: string[]) =>
  two('', `{/sentiment: {parameters: [${list.join(', ')}], post: {${ok}}}}`);
const body = (name: string) => `{name: ${name}, in: body, schema: {type: object}}`;
const secured = (requirement: string) =>
  two(
    `security: [${requirement}], securityDefinitions: {key: {type: basic}, sign-in: {type: oauth2, flow: implicit, authorizationUrl: 'https://example.com', scopes: {read: Reads}}},`,
  );

const circle = (kind: string) =>
  three(`components: {${kind}: {a: {$ref: '#/components/${kind}/b'}, b: {$ref: '#/components/${kind}/a'}}},`);

/** Two of the next one, which has two of the next one, and so on. */
const doubling = (times: number) =>
  two(
    `definitions: {${Array.from({ length: times }, (_, index) => {
      const next = `{$ref: '#/definitions/S${index + 1}'}`;
      return `S${index}: {properties: {a: ${next}, b: ${next}}}`;
    }).join(', ')}, S${times}: {type: string}},`,
    `{/a: {post: {parameters: [{name: a, in: body, schema: {$ref: '#/definitions/S0'}}], ${ok}}}}`,
  );
const many = Array.from({ length: 257 }, (_, index) => `/p${index}: {get: {${ok}}}`);

/** For each check of the reference a document with just that fault, and what it is reported as here. */
const faults: readonly (readonly [check: string, subject: ValidationSubject, code: string])[] = [
  ['ArrayDuplicateValue', operation(`${ok}, tags: [a, a]`), 'structure/duplicate-item'],
  [
    'ConnectionIdParameterNotAllowed',
    parameters('{name: connectionId, in: query, type: string}'),
    'connector/reserved-parameter-name',
  ],
  ['ConsumesMissing', parameters(body('text')), 'connector/request-media-type-missing'],
  ['DuplicateOperationPath', two('', "{'/a/{b}': {}, '/a/{c}': {}}"), 'structure/ambiguous-path'],
  ['InvalidEnumValue', two('definitions: {A: {type: string, enum: [1]}},'), 'structure/enum-mismatch'],
  [
    'InvalidFormDataParameterName',
    parameters('{name: größe, in: formData, type: string}'),
    'connector/form-field-name-not-ascii',
  ],
  [
    'MimeTypeNotCompatibleWithRequestContentSchemaType',
    operation(`${ok}, consumes: [text/plain], parameters: [${body('text')}]`),
    'connector/media-type-mismatch',
  ],
  [
    'OperationIdNotUnique',
    two('', `{/a: {get: {${ok}, operationId: A}, put: {${ok}, operationId: A}}}`),
    'structure/duplicate-operation-id',
  ],
  ['OperationIdRequired', operation(ok), 'connector/operation-id-missing'],
  [
    'OperationIdTooLong',
    operation(`${ok}, operationId: ${'A'.repeat(81)}`),
    'connector/operation-id-too-long',
  ],
  ['OperationMissingPathParameter', path('/a/{b}', `{get: {${ok}}}`), 'structure/path-parameter-undeclared'],
  ['OperationMustHaveResponse', operation('summary: A'), 'structure/required-property-missing'],
  ['OperationMustHaveResponse', operation('responses: {}'), 'structure/incomplete-object'],
  ['OperationMustHaveResponse', three('', '{/a: {get: {summary: A}}}'), 'connector/response-missing'],
  ['OperationParametersAreNotUnique', parameters(text, text), 'structure/duplicate-parameter'],
  [
    'OperationParametersContainDuplicateParameter',
    parameters(text, '{name: text, in: query, type: integer}'),
    'structure/duplicate-parameter',
  ],
  [
    'OperationParametersContainMultipleBodyParameters',
    parameters(body('a'), body('b')),
    'structure/several-body-parameters',
  ],
  ['OperationPathContainsUnsupportedCharacters', path('/a/*'), 'connector/path-wildcard'],
  ['OperationPathMayNotContainQueryOrFragment', path('/a?b=c'), 'connector/path-with-query'],
  ['OperationPathMayNotContainQueryOrFragment', path('/a#b'), 'connector/path-with-query'],
  ['OperationPathMustStartWithSlash', two('', '{a: {}}'), 'structure/invalid-name'],
  ['OperationPathTemplateNotValid', path('/a/{b'), 'connector/malformed-path-template'],
  ['OperationPathTemplateNotValid', path('/a/{b/c}'), 'connector/malformed-path-template'],
  ['OperationPathVariablesContainDefaults', path('/a/{b=c}'), 'connector/malformed-path-template'],
  ['OperationSchemaCountExceedsMaxAllowed', doubling(14), 'connector/too-many-schemas'],
  [
    'PartialDuplicateOperationPath',
    two(
      '',
      `{'/a/{b}': {parameters: [{name: b, in: path, required: true, type: string}], get: {${ok}}}, /a/c: {get: {${ok}}}}`,
    ),
    'connector/overlapping-path',
  ],
  [
    'PathParameterMustBeRequired',
    two('parameters: {a: {name: a, in: path, type: string}},'),
    'structure/path-parameter-not-required',
  ],
  [
    'PathParameterNotDefinedInTemplate',
    parameters('{name: text, in: path, required: true, type: string}'),
    'structure/path-parameter-not-in-path',
  ],
  [
    'PathParametersContainDuplicateParameter',
    pathItem(text, '{name: text, in: query, type: integer}'),
    'structure/duplicate-parameter',
  ],
  [
    'PathParametersContainMultipleBodyParameters',
    pathItem(body('a'), body('b')),
    'structure/several-body-parameters',
  ],
  ['PathRedefined', two('', '{/a: {}, /A: {}}'), 'connector/path-differs-in-case'],
  [
    'StringBinaryNotSupportedForFormUrlEncoded',
    operation(
      `${ok}, consumes: [application/x-www-form-urlencoded], parameters: [{name: a, in: formData, type: string, format: binary}]`,
    ),
    'connector/file-in-url-encoded-form',
  ],
  ['TotalOperationsCountExceedsMaxAllowed', two('', `{${many.join(', ')}}`), 'connector/too-many-operations'],
  [
    'UnrecognizedTypeFormat',
    two('definitions: {A: {type: string, format: datetime}},'),
    'connector/unknown-format',
  ],
  ['ArrayHasNoItems', two('definitions: {A: {type: array}},'), 'connector/array-without-items'],
  ['ArrayHasNoItems', parameters('{name: a, in: query, type: array}'), 'structure/required-property-missing'],
  ['RequiredPropertyArrayEmpty', two('definitions: {A: {required: []}},'), 'structure/out-of-range'],
  ['SchemesArrayEmpty', two('schemes: [],'), 'connector/server-missing'],
  [
    'CollectionFormatValueNotSupported',
    parameters('{name: a, in: query, type: array, items: {type: string}, collectionFormat: semicolons}'),
    'structure/value-not-allowed',
  ],
  [
    'MimeTypeNotSupported',
    operation(`${ok}, produces: [application/xml]`),
    'connector/unsupported-media-type',
  ],
  [
    'PathItemRefNotSuppored',
    two('', `{/a: {get: {${ok}}}, /b: {$ref: '#/paths/~1a'}}`),
    'connector/path-item-reference',
  ],
  [
    'SwaggerKeywordNotSupported',
    parameters('{name: a, in: query, type: array, items: {type: string}, uniqueItems: true}'),
    'connector/parameter-keyword-unsupported',
  ],
  [
    'FileParameterMustBeInFormData',
    parameters('{name: a, in: query, type: file}'),
    'structure/value-not-allowed',
  ],
  [
    'ParameterListContainsFormDataAndBody',
    operation(
      `${ok}, consumes: [multipart/form-data], parameters: [${body('a')}, {name: b, in: formData, type: string}]`,
    ),
    'structure/body-with-form-data',
  ],
  ['ParameterReferenceNotFound', parameters("{$ref: '#/parameters/a'}"), 'structure/unresolved-reference'],
  ['ParameterReferenceNotValid', parameters("{$ref: '#parameters~a'}"), 'structure/unresolved-reference'],
  [
    'ParameterReferenceNotValid',
    two(
      '',
      `{/a: {get: {${ok}, parameters: [${text}]}, put: {${ok}, parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]}}}`,
    ),
    'connector/reference-misplaced',
  ],
  [
    'ParameterRefLoopNotAllowed',
    two(`parameters: {a: {$ref: '#/parameters/b'}, b: ${text}},`),
    'structure/required-property-missing',
  ],
  ['ParameterRefLoopNotAllowed', circle('parameters'), 'structure/reference-circle'],
  [
    'PathParameterMissingEncoding',
    two('parameters: {a: {name: a, in: path, required: true, type: string}},'),
    'certification/path-parameter-encoding-missing',
  ],
  [
    'QueryParameterEncodingNotSupported',
    parameters('{name: a, in: query, type: string, x-ms-url-encoding: double}'),
    'connector/url-encoding-misplaced',
  ],
  [
    'ReservedParameterIsUsed',
    parameters('{name: Host, in: header, type: string}'),
    'connector/reserved-parameter-name',
  ],
  [
    'ReservedParameterIsUsed',
    three('', `{/a: {get: {${ok}, parameters: [{name: Authorization, in: header, schema: {}}]}}}`),
    'structure/ignored-header-parameter',
  ],
  [
    'ResponseRefLoopNotAllowed',
    two("responses: {a: {$ref: '#/responses/b'}, b: {description: OK}},"),
    'structure/required-property-missing',
  ],
  [
    'ResponseRefLoopNotAllowed',
    two("responses: {a: {$ref: '#/responses/b'}, b: {description: OK}},"),
    'structure/unknown-property',
  ],
  ['ResponseRefLoopNotAllowed', circle('responses'), 'structure/reference-circle'],
  [
    'OAuthSecurityRequirementValueMustBeScopeName',
    secured('{sign-in: [write]}'),
    'structure/security-scope-undefined',
  ],
  ['SecurityRequirementMustBeDefined', secured('{other: []}'), 'structure/security-scheme-undefined'],
  [
    'SecurityRequirementMustHaveEmptyValue',
    secured('{key: [read]}'),
    'structure/security-requirement-values',
  ],
  ['SecurityRequirementMustHaveValue', secured('{key: null}'), 'structure/wrong-type'],
];

describe('checks of operations', () => {
  it.each(faults)('%s is held: %#', (check, subject, code) => {
    const rules = operationsChecks.flatMap((one) => (one.id === check && 'rules' in one ? one.rules : []));
    expect(rules).toContain(code);
    expect(validate(subject, certification).map((finding) => finding.code)).toContain(code);
    // The structure layer has nothing else to say, so that it is this fault that the rule reports.
    const isOther = (other: string) => other.startsWith('structure/') && !rules.includes(other);
    expect(validate(subject).filter((finding) => isOther(finding.code))).toEqual([]);
  });

  it('are shown to be held by each of their rules', () => {
    const shown = new Set(faults.map(([check, , code]) => `${check} ${code}`));
    const claimed = operationsChecks.flatMap((one) =>
      'rules' in one ? one.rules.map((rule) => `${one.id} ${rule}`) : [],
    );
    expect([...shown].sort()).toEqual(claimed.sort());
  });
});
