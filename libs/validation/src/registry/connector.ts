import type { Rule } from '../rule.js';
import { allowEmptyValueMisplaced } from '../rules/connector/allow-empty-value-misplaced.js';
import { arrayWithoutItems } from '../rules/connector/array-without-items.js';
import { batchTriggerWithoutList } from '../rules/connector/batch-trigger-without-list.js';
import { binaryInsideBody } from '../rules/connector/binary-inside-body.js';
import { bodySchemaMissing } from '../rules/connector/body-schema-missing.js';
import { dictionaryEditorNeedsMap } from '../rules/connector/dictionary-editor-needs-map.js';
import { dynamicExtensionOnBody } from '../rules/connector/dynamic-extension-on-body.js';
import { dynamicOptionalSource } from '../rules/connector/dynamic-optional-source.js';
import { dynamicParameterTypeMismatch } from '../rules/connector/dynamic-parameter-type-mismatch.js';
import { dynamicPropertiesMissing } from '../rules/connector/dynamic-properties-missing.js';
import { dynamicPropertiesPathDiffers } from '../rules/connector/dynamic-properties-path-differs.js';
import { dynamicReferenceAmbiguous } from '../rules/connector/dynamic-reference-ambiguous.js';
import { dynamicRequiredParameterMissing } from '../rules/connector/dynamic-required-parameter-missing.js';
import { dynamicResponsePathUnknown } from '../rules/connector/dynamic-response-path-unknown.js';
import { dynamicSourceInternal } from '../rules/connector/dynamic-source-internal.js';
import { dynamicSourceParameterUnknown } from '../rules/connector/dynamic-source-parameter-unknown.js';
import { dynamicTargetParameterUnknown } from '../rules/connector/dynamic-target-parameter-unknown.js';
import { emptyEnum } from '../rules/connector/empty-enum.js';
import { enumValuesDuplicate } from '../rules/connector/enum-values-duplicate.js';
import { enumValuesMismatch } from '../rules/connector/enum-values-mismatch.js';
import { exampleNotProduced } from '../rules/connector/example-not-produced.js';
import { exclusiveWithoutBound } from '../rules/connector/exclusive-without-bound.js';
import { extensionMemberUnknown } from '../rules/connector/extension-member-unknown.js';
import { extensionMisplaced } from '../rules/connector/extension-misplaced.js';
import { extensionMisspelt } from '../rules/connector/extension-misspelt.js';
import { extensionOperationUnknown } from '../rules/connector/extension-operation-unknown.js';
import { extensionShapeInvalid } from '../rules/connector/extension-shape-invalid.js';
import { extensionValueCase } from '../rules/connector/extension-value-case.js';
import { fetchOperationWithBody } from '../rules/connector/fetch-operation-with-body.js';
import { fetchSubscribeParametersDiffer } from '../rules/connector/fetch-subscribe-parameters-differ.js';
import { fileInUrlEncodedForm } from '../rules/connector/file-in-url-encoded-form.js';
import { filePickerWithoutTree } from '../rules/connector/file-picker-without-tree.js';
import { filterFunctionsInInput } from '../rules/connector/filter-functions-in-input.js';
import { filterFunctionsInvalid } from '../rules/connector/filter-functions-invalid.js';
import { formFieldNameNotAscii } from '../rules/connector/form-field-name-not-ascii.js';
import { internalDefaultMissing } from '../rules/connector/internal-default-missing.js';
import { internalDefaultOptional } from '../rules/connector/internal-default-optional.js';
import { malformedPathTemplate } from '../rules/connector/malformed-path-template.js';
import { mediaTypeMismatch } from '../rules/connector/media-type-mismatch.js';
import { nextLinkNameUnsupported } from '../rules/connector/next-link-name-unsupported.js';
import { notificationContentMissing } from '../rules/connector/notification-content-missing.js';
import { notificationNotOnTrigger } from '../rules/connector/notification-not-on-trigger.js';
import { notificationTargetNotWebhook } from '../rules/connector/notification-target-not-webhook.js';
import { notificationUrlMisplaced } from '../rules/connector/notification-url-misplaced.js';
import { notificationUrlMissing } from '../rules/connector/notification-url-missing.js';
import { notificationUrlNotInternal } from '../rules/connector/notification-url-not-internal.js';
import { notificationUrlNotRequired } from '../rules/connector/notification-url-not-required.js';
import { notificationUrlNotString } from '../rules/connector/notification-url-not-string.js';
import { operationFamilyActive } from '../rules/connector/operation-family-active.js';
import { operationFamilyRevisions } from '../rules/connector/operation-family-revisions.js';
import { operationIdMissing } from '../rules/connector/operation-id-missing.js';
import { operationIdRevisionSuffix } from '../rules/connector/operation-id-revision-suffix.js';
import { operationIdTooLong } from '../rules/connector/operation-id-too-long.js';
import { operationRevisionMissing } from '../rules/connector/operation-revision-missing.js';
import { operationStatusAhead } from '../rules/connector/operation-status-ahead.js';
import { operationSummaryMissing } from '../rules/connector/operation-summary-missing.js';
import { overlappingPath } from '../rules/connector/overlapping-path.js';
import { parameterKeywordUnsupported } from '../rules/connector/parameter-keyword-unsupported.js';
import { pathDiffersInCase } from '../rules/connector/path-differs-in-case.js';
import { pathItemReference } from '../rules/connector/path-item-reference.js';
import { pathWildcard } from '../rules/connector/path-wildcard.js';
import { pathWithQuery } from '../rules/connector/path-with-query.js';
import { productionStatusOnBeta } from '../rules/connector/production-status-on-beta.js';
import { referenceMisplaced } from '../rules/connector/reference-misplaced.js';
import { referenceWithSiblings } from '../rules/connector/reference-with-siblings.js';
import { replacementWithoutDeprecation } from '../rules/connector/replacement-without-deprecation.js';
import { requestMediaTypeMissing } from '../rules/connector/request-media-type-missing.js';
import { requiredNotOnObject } from '../rules/connector/required-not-on-object.js';
import { requiredReadOnlyInInput } from '../rules/connector/required-read-only-in-input.js';
import { reservedParameterName } from '../rules/connector/reserved-parameter-name.js';
import { responseDescriptionEmpty } from '../rules/connector/response-description-empty.js';
import { responseMissing } from '../rules/connector/response-missing.js';
import { responseObjectEmpty } from '../rules/connector/response-object-empty.js';
import { schemaTooDeep } from '../rules/connector/schema-too-deep.js';
import { serverMissing } from '../rules/connector/server-missing.js';
import { serverNotHttp } from '../rules/connector/server-not-http.js';
import { statusOutOfRange } from '../rules/connector/status-out-of-range.js';
import { testConnectionNotGet } from '../rules/connector/test-connection-not-get.js';
import { tooManyOperations } from '../rules/connector/too-many-operations.js';
import { tooManySchemas } from '../rules/connector/too-many-schemas.js';
import { triggerHintWithoutTrigger } from '../rules/connector/trigger-hint-without-trigger.js';
import { unknownFormat } from '../rules/connector/unknown-format.js';
import { unsupportedMediaType } from '../rules/connector/unsupported-media-type.js';
import { urlEncodingMisplaced } from '../rules/connector/url-encoding-misplaced.js';
import { websocketServer } from '../rules/connector/websocket-server.js';

/** What makes a definition usable as a connector. */
export const connectorRules: readonly Rule[] = [
  allowEmptyValueMisplaced,
  arrayWithoutItems,
  batchTriggerWithoutList,
  binaryInsideBody,
  bodySchemaMissing,
  dictionaryEditorNeedsMap,
  dynamicExtensionOnBody,
  dynamicOptionalSource,
  dynamicParameterTypeMismatch,
  dynamicPropertiesMissing,
  dynamicPropertiesPathDiffers,
  dynamicReferenceAmbiguous,
  dynamicRequiredParameterMissing,
  dynamicResponsePathUnknown,
  dynamicSourceInternal,
  dynamicSourceParameterUnknown,
  dynamicTargetParameterUnknown,
  emptyEnum,
  enumValuesDuplicate,
  enumValuesMismatch,
  exampleNotProduced,
  exclusiveWithoutBound,
  extensionMemberUnknown,
  extensionMisplaced,
  extensionMisspelt,
  extensionOperationUnknown,
  extensionShapeInvalid,
  extensionValueCase,
  fetchOperationWithBody,
  fetchSubscribeParametersDiffer,
  fileInUrlEncodedForm,
  filePickerWithoutTree,
  filterFunctionsInInput,
  filterFunctionsInvalid,
  formFieldNameNotAscii,
  internalDefaultMissing,
  internalDefaultOptional,
  malformedPathTemplate,
  mediaTypeMismatch,
  nextLinkNameUnsupported,
  notificationContentMissing,
  notificationNotOnTrigger,
  notificationTargetNotWebhook,
  notificationUrlMisplaced,
  notificationUrlMissing,
  notificationUrlNotInternal,
  notificationUrlNotRequired,
  notificationUrlNotString,
  operationFamilyActive,
  operationFamilyRevisions,
  operationIdMissing,
  operationIdRevisionSuffix,
  operationIdTooLong,
  operationRevisionMissing,
  operationStatusAhead,
  operationSummaryMissing,
  overlappingPath,
  parameterKeywordUnsupported,
  pathDiffersInCase,
  pathItemReference,
  pathWildcard,
  pathWithQuery,
  productionStatusOnBeta,
  referenceMisplaced,
  referenceWithSiblings,
  replacementWithoutDeprecation,
  requestMediaTypeMissing,
  requiredNotOnObject,
  requiredReadOnlyInInput,
  reservedParameterName,
  responseDescriptionEmpty,
  responseMissing,
  responseObjectEmpty,
  schemaTooDeep,
  serverMissing,
  serverNotHttp,
  statusOutOfRange,
  testConnectionNotGet,
  tooManyOperations,
  tooManySchemas,
  triggerHintWithoutTrigger,
  unknownFormat,
  unsupportedMediaType,
  urlEncodingMisplaced,
  websocketServer,
];
