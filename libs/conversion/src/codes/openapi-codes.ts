import type { ConversionCode } from './conversion-code.js';
import { openapi, swagger } from './example-sources.js';

const text = { name: 'text', in: 'query', type: 'string' };

/** The codes of OpenAPI sources, and of definitions that are written in an older version. */
export const openapiCodes = [
  {
    code: 'openapi/beside-ref',
    severity: null,
    isLoss: true,
    title: 'Members beside a reference are left out',
    meaning:
      'OpenAPI 3.0 ignores what stands beside a `$ref` (3.0.3, Reference Object). OpenAPI 3.1 would read some of it, so it would suddenly have a meaning; it is left out.',
    remedy:
      'If the member is meant to count, write the object out instead of referring to it, or move the member to where the reference leads.',
    example: {
      source: openapi(
        '3.0.3',
        { parameters: [{ $ref: '#/components/parameters/Text', required: true }] },
        { components: { parameters: { Text: { name: 'text', in: 'query', schema: { type: 'string' } } } } },
      ),
    },
  },
  {
    code: 'openapi/not-converted',
    severity: null,
    isLoss: true,
    title: 'A part that OpenAPI does not allow here is left out',
    meaning: 'The version that the source is written in gives this part no meaning at this place.',
    remedy:
      'Look for a misplaced or misspelt member; validation names the same place. What tools of your own need can stay under a name that begins with `x-`.',
    example: { source: swagger({}, { definitions: ['Sentiment'] }) },
  },
  {
    code: 'openapi/scope-without-text',
    severity: null,
    isLoss: true,
    title: 'A scope without a text is left out',
    meaning: 'Each OAuth 2.0 scope is a name with a text that describes it (OpenAPI, Scopes Object).',
    remedy: 'Give the scope a text, even an empty one.',
    example: {
      source: swagger(
        {},
        {
          securityDefinitions: {
            oauth: {
              type: 'oauth2',
              flow: 'application',
              tokenUrl: 'https://login.example.com/token',
              scopes: { 'text.read': null },
            },
          },
        },
      ),
    },
  },
  {
    code: 'openapi/second-body',
    severity: null,
    isLoss: true,
    title: 'An operation has more than one body',
    meaning:
      'A request has one body, and OpenAPI 2.0 allows either one body parameter or form fields. The first body parameter is kept, the others and the form fields are left out.',
    remedy: 'Keep what the API really reads; put the properties of several bodies into one schema.',
    example: {
      source: swagger({
        parameters: [
          { name: 'document', in: 'body', schema: { type: 'object' } },
          { name: 'text', in: 'formData', type: 'string' },
        ],
      }),
    },
  },
  {
    code: 'openapi/tab-separated-list',
    severity: 'warning',
    isLoss: false,
    title: 'A list separated by tabs is separated by commas',
    meaning:
      'OpenAPI 2.0 has `collectionFormat: tsv`, OpenAPI 3 has nothing like it. The definition says commas, and keeps the original under `x-connectory-collection-format`.',
    remedy: 'If the API takes another separator as well, name that one in the source.',
    example: {
      source: swagger({
        parameters: [{ ...text, type: 'array', items: { type: 'string' }, collectionFormat: 'tsv' }],
      }),
    },
  },
  {
    code: 'openapi/unknown-member',
    severity: null,
    isLoss: true,
    title: 'A member that OpenAPI does not know is left out',
    meaning: 'OpenAPI 2.0 defines no member of this name at this place, so it has nothing to become in 3.1.',
    remedy:
      'Look for a slip of the pen. What tools of your own need can stay under a name that begins with `x-`.',
    example: { source: swagger({ sumary: 'Detect sentiment' }) },
  },
] as const satisfies readonly ConversionCode[];
