import type { Ruleset } from '@connectory/contracts';
import { expect, it } from 'vitest';
import { readDefinition } from '../rule-tester.js';
import { validate } from '../validate.js';
import { certificationChecks } from './certification-checks.js';

const certification: Ruleset = { extends: 'certification', rules: {} };

const info = (members: string) => `info: {title: Text Analytics, version: '1.0', ${members}}, paths: {}`;
const titled = (title: string, rest = 'paths: {}') => `info: {title: ${title}, version: '1.0'}, ${rest}`;
const operation = (members: string) => titled('a', `paths: {/a: {get: {${members}}}}`);
const responses = (list: string) => operation(`responses: {${list}}`);
const metadata = (value: string) =>
  `${titled('a')}, x-ms-connector-metadata: [{propertyName: Categories, propertyValue: ${value}}]`;
const string = 'schema: {type: string}';

/** For each check of the reference documents of 2.0 with just that fault, and what it is reported as here. */
const faults: readonly (readonly [check: string, members: string, code: string])[] = [
  [
    'OperationHasManyResponsesWithSchema',
    responses(`'200': {description: a, ${string}}, '201': {description: a, schema: {type: object}}`),
    'certification/several-response-schemas',
  ],
  ['OperationIdSanitized', operation('operationId: get-texts'), 'certification/operation-id-style'],
  [
    'OperationShouldHaveSuccessfulResponse',
    responses("'404': {description: a}"),
    'certification/success-response-missing',
  ],
  ['OperationSummaryTooLong', operation(`summary: ${'a'.repeat(121)}`), 'certification/summary-too-long'],
  ['RestrictedCharactersInSummary', operation('summary: Get a / b'), 'certification/summary-characters'],
  ['RestrictedCharactersInSummary', operation('summary: Get a.'), 'certification/summary-punctuation'],
  ['ConnectorMetadataPropertiesMissing', metadata('AI'), 'certification/connector-metadata-missing'],
  ['ContactEmailNotValid', info('contact: {email: nobody}'), 'structure/invalid-format'],
  ['ContactEmailNotValid', info('contact: {email: jürgen@contoso.com}'), 'structure/invalid-format'],
  ['InvalidConnectorCategory', metadata('Games'), 'certification/category-unknown'],
  ['TooManyConnectorCategories', metadata('AI;Data;Finance'), 'certification/too-many-categories'],
  ['UrlNotValid', info('contact: {url: contoso}'), 'certification/url-not-absolute'],
  ['UrlNotValid', info("contact: {url: 'https://con toso'}"), 'structure/invalid-format'],
  [
    'DefaultResponseHasSchema',
    responses(`'200': {description: a}, default: {description: a, ${string}}`),
    'certification/default-response-schema',
  ],
  [
    'SchemaDefinitionSetIncorrectly',
    responses("'200': {description: a}"),
    'certification/response-schema-missing',
  ],
  ['FieldLengthExceeded', titled('a'.repeat(31)), 'certification/title-length'],
  ['FieldLengthExceeded', operation(`summary: ${'a'.repeat(81)}`), 'certification/summary-too-long'],
  ['FieldLengthNotInRange', info('description: a'), 'certification/description-length'],
  ['RequiredValueEmpty', titled("''"), 'certification/title-length'],
  ['RequiredValueEmpty', info("description: ''"), 'certification/description-length'],
  ['RequiredValueEmpty', info("contact: {name: '', url: a, email: a}"), 'certification/contact-incomplete'],
  ['RequiredValueEmpty', metadata("''"), 'certification/connector-metadata-missing'],
  ['RequiredValueEmpty', operation("operationId: ''"), 'connector/operation-id-missing'],
  ['RequiredValueEmpty', operation("summary: ''"), 'connector/operation-summary-missing'],
  ['ValueContainsRestrictedWords', titled('Text API'), 'certification/title-restricted-word'],
  [
    'ValueContainsRestrictedWords',
    info('description: For Power Automate.'),
    'certification/description-restricted-word',
  ],
  ['ValueMustBeInEnglish', titled('Тексты'), 'certification/text-not-english'],
  ['ValueMustEndWithAlphanumeric', titled('Texts.'), 'certification/title-end'],
];

it.each(faults)('%s in %s is %s', (_check, members, code) => {
  const codes = validate(readDefinition(`{swagger: '2.0', ${members}}`), certification).map(
    (finding) => finding.code,
  );
  expect(codes).toContain(code);
});

it('has a document for each rule of each check', () => {
  const shown = new Set(faults.map(([check, , code]) => `${check} ${code}`));
  const listed = certificationChecks.flatMap((check) => check.rules.map((rule) => `${check.id} ${rule}`));
  expect([...shown].sort()).toEqual(listed.sort());
});
