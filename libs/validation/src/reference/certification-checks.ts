import type { ReferenceCheck } from './reference-check.js';

/** What the reference asks of connectors that are offered to everybody. */
export const certificationChecks: readonly ReferenceCheck[] = [
  { id: 'OperationHasManyResponsesWithSchema', rules: ['certification/several-response-schemas'] },
  { id: 'OperationIdSanitized', rules: ['certification/operation-id-style'] },
  { id: 'OperationShouldHaveSuccessfulResponse', rules: ['certification/success-response-missing'] },
  { id: 'OperationSummaryTooLong', rules: ['certification/summary-too-long'] },
  {
    id: 'RestrictedCharactersInSummary',
    rules: ['certification/summary-characters', 'certification/summary-punctuation'],
  },
  { id: 'ConnectorMetadataPropertiesMissing', rules: ['certification/connector-metadata-missing'] },
  { id: 'ContactEmailNotValid', rules: ['structure/invalid-format'] },
  { id: 'InvalidConnectorCategory', rules: ['certification/category-unknown'] },
  { id: 'TooManyConnectorCategories', rules: ['certification/too-many-categories'] },
  { id: 'UrlNotValid', rules: ['structure/invalid-format', 'certification/url-not-absolute'] },
  { id: 'DefaultResponseHasSchema', rules: ['certification/default-response-schema'] },
  { id: 'SchemaDefinitionSetIncorrectly', rules: ['certification/response-schema-missing'] },
  { id: 'FieldLengthExceeded', rules: ['certification/title-length', 'certification/summary-too-long'] },
  { id: 'FieldLengthNotInRange', rules: ['certification/description-length'] },
  {
    id: 'RequiredValueEmpty',
    rules: [
      'certification/title-length',
      'certification/description-length',
      'certification/contact-incomplete',
      'certification/connector-metadata-missing',
      'connector/operation-id-missing',
      'connector/operation-summary-missing',
    ],
  },
  {
    id: 'ValueContainsRestrictedWords',
    rules: ['certification/title-restricted-word', 'certification/description-restricted-word'],
  },
  { id: 'ValueMustBeInEnglish', rules: ['certification/text-not-english'] },
  { id: 'ValueMustEndWithAlphanumeric', rules: ['certification/title-end'] },
];
