import type { Ruleset } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../rule-tester.js';
import { validate } from '../validate.js';
import { extensionsChecks } from './extensions-checks.js';

const connector: Ruleset = { extends: 'connector', rules: {} };
const ok = "responses: {'200': {description: OK}}";

/** A definition in 2.0 in flow style, with an operation that lists and one that is called with a body. */
const two = (rest: {
  readonly members?: string;
  readonly info?: string;
  readonly paths?: string;
  readonly list?: string;
  readonly body?: string;
}) => `{swagger: '2.0', info: {title: Text Analytics, version: '1.0', ${rest.info ?? ''}}, consumes: [application/json],
${rest.members ?? ''} paths: {
  /list: {get: {operationId: List, ${rest.list ?? ok}}},
  /analyse: {post: {operationId: Analyse, parameters: [
    {name: area, in: query, type: string},
    {name: body, in: body, schema: {type: object, properties: {region: {type: string}, area: {type: string}, hidden: {type: string, x-ms-visibility: internal}, ${rest.body ?? ''}}}}], ${ok}}},
  ${rest.paths ?? ''}}}`;

const listTakes = (parameter: string) => `parameters: [{name: q, in: query, ${parameter}}], ${ok}`;
const listGives = (schema: string) => `responses: {'200': {description: OK, schema: {${schema}}}}`;
const text = 'type: string';

/** A field of the body, with a dynamic extension that calls the operation that lists. */
const dynamic = (extension: string, call: string, list?: string) =>
  two({
    body: `field: {${text}, ${extension}: {operationId: List, ${call}}}`,
    ...(list === undefined ? {} : { list }),
  });
const bare = (extension: string, reference: string) =>
  dynamic(extension, `parameters: {q: {parameter: ${reference}}}`, listTakes(text));
const field = (members: string) => two({ body: `field: {${members}}` });
const operation = (members: string) => two({ paths: `/a: {get: {operationId: A, ${members}, ${ok}}}` });
const annotated = (...annotations: string[]) =>
  two({
    paths: annotations
      .map((one, index) => `/${index}: {get: {operationId: A${index}, x-ms-api-annotation: {${one}}, ${ok}}}`)
      .join(', '),
  });
const hook = (members: string) =>
  `parameters: [{name: body, in: body, schema: {type: object, properties: {url: {${members}}}}}]`;
const fetching = (
  fetch: string,
  subscribe: string,
  content = 'x-ms-notification-content: {schema: {type: object}},',
) =>
  two({
    paths: `/fetch: {post: {operationId: Fetch, ${fetch} x-ms-notification: {operationId: Subscribe}, ${ok}}},
  /hooks: {${content} post: {operationId: Subscribe, ${subscribe} ${ok}}}`,
  });
const capabilities = (functions: string) =>
  field(`${text}, x-ms-capabilities: {filterFunctions: ${functions}}`);

const tree = (given: string) =>
  field(`${text}, x-ms-dynamic-tree: {open: {operationId: List, parameters: {q: {${given}}}}}`);

/** For each check of the reference a definition with just that fault, and the rule that reports it here. */
const faults: readonly (readonly [check: string, definition: string, code: string])[] = [
  [
    'ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations',
    annotated('replacement: {api: a, operationId: B}'),
    'connector/replacement-without-deprecation',
  ],
  [
    'ApiAnnotationExtensionReplacementInfoMissingApiProperty',
    annotated('replacement: {operationId: B}'),
    'connector/extension-shape-invalid',
  ],
  [
    'ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty',
    annotated('replacement: {api: a}'),
    'connector/extension-shape-invalid',
  ],
  [
    'BodyOrFormDataParameterInFetchOperationNotAllowed',
    fetching(`x-ms-trigger: batch, ${hook(text)},`, ''),
    'connector/fetch-operation-with-body',
  ],
  [
    'DuplicateEnumValuesInExtension',
    field(`${text}, enum: [a], x-ms-enum-values: [{value: a, displayName: A}, {value: a, displayName: B}]`),
    'connector/enum-values-duplicate',
  ],
  [
    'DynamicExtensionDefinitionNotAllowedInParameter',
    two({
      members: `parameters: {body: {name: body, in: body, schema: {type: object}, x-ms-dynamic-schema: {operationId: List}}},`,
    }),
    'connector/dynamic-extension-on-body',
  ],
  [
    'DynamicListExtensionRequiredForAmbiguousReferences',
    bare('x-ms-dynamic-values', 'area'),
    'connector/dynamic-reference-ambiguous',
  ],
  [
    'DynamicListExtensionRequiredForNonParameterReferences',
    bare('x-ms-dynamic-values', 'region'),
    'connector/dynamic-reference-ambiguous',
  ],
  [
    'DynamicPropertiesExtensionRequiredForAmbiguousReferences',
    bare('x-ms-dynamic-schema', 'area'),
    'connector/dynamic-reference-ambiguous',
  ],
  [
    'DynamicPropertiesExtensionRequiredForNonParameterReferences',
    bare('x-ms-dynamic-schema', 'region'),
    'connector/dynamic-reference-ambiguous',
  ],
  [
    'DynamicPropertiesExtensionRequiredForPropertiesValuePath',
    dynamic('x-ms-dynamic-schema', 'value-path: schema/properties'),
    'connector/dynamic-properties-missing',
  ],
  [
    'DynamicPropertiesItemValuePathMismatch',
    field(
      'x-ms-dynamic-schema: {operationId: List, value-path: a/properties}, x-ms-dynamic-properties: {operationId: List, itemValuePath: b}',
    ),
    'connector/dynamic-properties-path-differs',
  ],
  [
    'DynamicTreeExtensionMissing',
    field(`${text}, x-ms-dynamic-values: {capability: file-picker}`),
    'connector/file-picker-without-tree',
  ],
  ['FilterFunctionsPropertyEmpty', capabilities('[]'), 'connector/filter-functions-invalid'],
  ['FilterFunctionsPropertyHasDuplicates', capabilities('[eq, eq]'), 'connector/filter-functions-invalid'],
  ['FilterFunctionsPropertyInInputSchema', capabilities('[eq]'), 'connector/filter-functions-in-input'],
  ['FilterFunctionsPropertyInvalidValue', capabilities('[like]'), 'connector/filter-functions-invalid'],
  [
    'InvalidCustomEditorExtensionDictionaryValue',
    field(`${text}, x-ms-editor: dictionary`),
    'connector/dictionary-editor-needs-map',
  ],
  [
    'InvalidEnumValuesExtensionValue',
    field(`${text}, enum: [a], x-ms-enum-values: [{value: b, displayName: B}]`),
    'connector/enum-values-mismatch',
  ],
  [
    'InvalidNextLinkNameValue',
    operation('x-ms-pageable: {nextLinkName: next}'),
    'connector/next-link-name-unsupported',
  ],
  [
    'InvokedOperationShouldProduceArray',
    dynamic(
      'x-ms-dynamic-values',
      'value-path: id',
      listGives('type: object, properties: {id: {type: string}}'),
    ),
    'connector/dynamic-response-path-unknown',
  ],
  [
    'InvokedOperationShouldProduceProperty',
    dynamic(
      'x-ms-dynamic-list',
      'itemValuePath: id',
      listGives('type: array, items: {type: object, properties: {key: {type: string}}}'),
    ),
    'connector/dynamic-response-path-unknown',
  ],
  ['JsonPointerNotValid', field(`$ref: '#/definitions/%zz'`), 'structure/unresolved-reference'],
  [
    'MissingEnumValuesDisplayName',
    field(`${text}, enum: [a], x-ms-enum-values: [{value: a}]`),
    'connector/extension-shape-invalid',
  ],
  [
    'NotificationExtensionNotSupportedInWebhookOperation',
    two({
      paths: `/hooks: {x-ms-notification-content: {schema: {type: object}}, post: {operationId: Subscribe, x-ms-trigger: single, x-ms-notification: {operationId: Subscribe}, ${ok}}}`,
    }),
    'connector/notification-not-on-trigger',
  ],
  ['NotificationExtensionSupportedForTriggerOnly', fetching('', ''), 'connector/notification-not-on-trigger'],
  [
    'NotificationOperationMustBeWebhook',
    fetching('x-ms-trigger: batch,', '', ''),
    'connector/notification-target-not-webhook',
  ],
  [
    'NotificationUrlNotAllowedInThisPosition',
    two({ list: listGives(`type: object, properties: {url: {${text}, x-ms-notification-url: true}}`) }),
    'connector/notification-url-misplaced',
  ],
  [
    'NotificationUrlNotInternal',
    field(`${text}, x-ms-notification-url: true`),
    'connector/notification-url-not-internal',
  ],
  [
    'NotificationUrlNotRequired',
    field(`${text}, x-ms-notification-url: true`),
    'connector/notification-url-not-required',
  ],
  [
    'NotificationUrlNotString',
    field('type: integer, x-ms-notification-url: true'),
    'connector/notification-url-not-string',
  ],
  [
    'OperationFamilyHasDuplicateRevisions',
    annotated('family: A, revision: 1', 'family: A, revision: 1'),
    'connector/operation-family-revisions',
  ],
  [
    'OperationFamilyHasManyActiveOperations',
    annotated('family: A, revision: 1', 'family: A, revision: 2', 'family: A, revision: 3'),
    'connector/operation-family-active',
  ],
  [
    'OperationFamilyHasManyActiveProductionOperations',
    annotated('family: A, revision: 1, status: Production', 'family: A, revision: 2, status: Production'),
    'connector/operation-family-active',
  ],
  [
    'OperationFamilyHasManyEmptyRevisions',
    annotated('family: A', 'family: A'),
    'connector/operation-family-revisions',
  ],
  [
    'OperationIdNotFound',
    field(`${text}, x-ms-dynamic-values: {operationId: Languages}`),
    'connector/extension-operation-unknown',
  ],
  [
    'OperationIdShouldEndWithRevision',
    annotated('family: A, revision: 2'),
    'connector/operation-id-revision-suffix',
  ],
  [
    'OperationMissingRequiredProperty',
    dynamic('x-ms-dynamic-values', 'value-path: id', listTakes(`required: true, ${text}`)),
    'connector/dynamic-required-parameter-missing',
  ],
  [
    'OperationMustHaveNotificationContentExtension',
    field(`${text}, x-ms-notification-url: true`),
    'connector/notification-content-missing',
  ],
  [
    'OperationParameterNameIsAmbiguous',
    bare('x-ms-dynamic-values', 'area'),
    'connector/dynamic-reference-ambiguous',
  ],
  [
    'OperationParameterNameNotFound',
    dynamic('x-ms-dynamic-values', 'parameters: {x: 1}'),
    'connector/dynamic-target-parameter-unknown',
  ],
  [
    'OperationParameterNameNotFound',
    bare('x-ms-dynamic-values', 'nothing'),
    'connector/dynamic-source-parameter-unknown',
  ],
  [
    'OperationParameterRequiredMismatch',
    dynamic(
      'x-ms-dynamic-list',
      'parameters: {q: {parameterReference: area}}',
      listTakes(`required: true, ${text}`),
    ),
    'connector/dynamic-optional-source',
  ],
  [
    'OperationParameterStaticTypeMismatch',
    dynamic('x-ms-dynamic-values', 'parameters: {q: text}', listTakes('type: integer')),
    'connector/dynamic-parameter-type-mismatch',
  ],
  [
    'OperationParameterTypeMismatch',
    dynamic('x-ms-dynamic-list', 'parameters: {q: {parameterReference: area}}', listTakes('type: integer')),
    'connector/dynamic-parameter-type-mismatch',
  ],
  ['OperationRevisionEmpty', annotated('family: A'), 'connector/operation-revision-missing'],
  [
    'OperationStatusAheadOfConnector',
    two({
      info: 'x-ms-api-annotation: {status: Preview}',
      list: `x-ms-api-annotation: {status: Production}, ${ok}`,
    }),
    'connector/operation-status-ahead',
  ],
  [
    'ParamtersWithSameNameMustHaveSameTypeAndVisibility',
    fetching(
      'x-ms-trigger: batch, parameters: [{name: q, in: query, type: string}],',
      'parameters: [{name: q, in: query, type: integer}],',
    ),
    'connector/fetch-subscribe-parameters-differ',
  ],
  [
    'ProductionStatusOnBetaService',
    two({ info: 'x-ms-api-annotation: {status: Production}', members: 'host: beta.example.com,' }),
    'connector/production-status-on-beta',
  ],
  [
    'SelectedItemValuePathNotAllowedInThisPosition',
    tree('selectedItemValuePath: id'),
    'connector/extension-shape-invalid',
  ],
  [
    'SelectedItemValuePathNotAllowedInThisPosition',
    tree('selectedItemValuePath: id, value: 1'),
    'connector/extension-member-unknown',
  ],
  [
    'SourcePropertyInternal',
    dynamic('x-ms-dynamic-list', 'parameters: {q: {parameterReference: body/hidden}}', listTakes(text)),
    'connector/dynamic-source-internal',
  ],
  [
    'WebhookOperationsMissingNotificationUrlProperty',
    two({
      paths: `/hooks: {x-ms-notification-content: {schema: {type: object}}, post: {operationId: Subscribe, x-ms-trigger: single, ${hook(text)}, ${ok}}}`,
    }),
    'connector/notification-url-missing',
  ],
];

describe('checks of extensions', () => {
  it.each(faults)('%s is held: %#', (_, definition, code) => {
    const found = validate(readDefinition(definition), connector).map((finding) => finding.code);
    expect(found).toContain(code);
    expect(found.filter((one) => one.startsWith('structure/'))).toEqual(
      code.startsWith('structure/') ? [code] : [],
    );
  });

  it('are shown to be held by each of their rules', () => {
    const shown = new Set(faults.map(([check, , code]) => `${check} ${code}`));
    const claimed = extensionsChecks.flatMap((one) =>
      'rules' in one ? one.rules.map((rule) => `${one.id} ${rule}`) : [],
    );
    expect([...shown].sort()).toEqual(claimed.sort());
  });
});
