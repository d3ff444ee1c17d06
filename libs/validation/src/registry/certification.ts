import type { Rule } from '../rule.js';
import { categoryUnknown } from '../rules/certification/category-unknown.js';
import { connectorMetadataMissing } from '../rules/certification/connector-metadata-missing.js';
import { contactIncomplete } from '../rules/certification/contact-incomplete.js';
import { defaultResponseSchema } from '../rules/certification/default-response-schema.js';
import { descriptionLength } from '../rules/certification/description-length.js';
import { descriptionNotSentence } from '../rules/certification/description-not-sentence.js';
import { descriptionRepeatsName } from '../rules/certification/description-repeats-name.js';
import { descriptionRestrictedWord } from '../rules/certification/description-restricted-word.js';
import { emptyOperation } from '../rules/certification/empty-operation.js';
import { emptySchema } from '../rules/certification/empty-schema.js';
import { errorResponsesMissing } from '../rules/certification/error-responses-missing.js';
import { fieldTitleCase } from '../rules/certification/field-title-case.js';
import { operationDescriptionMissing } from '../rules/certification/operation-description-missing.js';
import { operationIdStyle } from '../rules/certification/operation-id-style.js';
import { parameterSummaryMissing } from '../rules/certification/parameter-summary-missing.js';
import { pathParameterEncodingMissing } from '../rules/certification/path-parameter-encoding-missing.js';
import { responseSchemaMissing } from '../rules/certification/response-schema-missing.js';
import { severalResponseSchemas } from '../rules/certification/several-response-schemas.js';
import { successResponseMissing } from '../rules/certification/success-response-missing.js';
import { summaryCharacters } from '../rules/certification/summary-characters.js';
import { summaryPunctuation } from '../rules/certification/summary-punctuation.js';
import { summarySentenceCase } from '../rules/certification/summary-sentence-case.js';
import { summaryTooLong } from '../rules/certification/summary-too-long.js';
import { testHost } from '../rules/certification/test-host.js';
import { textNotEnglish } from '../rules/certification/text-not-english.js';
import { titleEnd } from '../rules/certification/title-end.js';
import { titleLength } from '../rules/certification/title-length.js';
import { titleRestrictedWord } from '../rules/certification/title-restricted-word.js';
import { tooManyCategories } from '../rules/certification/too-many-categories.js';
import { triggerSummary } from '../rules/certification/trigger-summary.js';
import { urlNotAbsolute } from '../rules/certification/url-not-absolute.js';

/** What a connector needs to be offered to people outside. */
export const certificationRules: readonly Rule[] = [
  categoryUnknown,
  connectorMetadataMissing,
  contactIncomplete,
  defaultResponseSchema,
  descriptionLength,
  descriptionNotSentence,
  descriptionRepeatsName,
  descriptionRestrictedWord,
  emptyOperation,
  emptySchema,
  errorResponsesMissing,
  fieldTitleCase,
  operationDescriptionMissing,
  operationIdStyle,
  parameterSummaryMissing,
  pathParameterEncodingMissing,
  responseSchemaMissing,
  severalResponseSchemas,
  successResponseMissing,
  summaryCharacters,
  summaryPunctuation,
  summarySentenceCase,
  summaryTooLong,
  testHost,
  textNotEnglish,
  titleEnd,
  titleLength,
  titleRestrictedWord,
  tooManyCategories,
  triggerSummary,
  urlNotAbsolute,
];
