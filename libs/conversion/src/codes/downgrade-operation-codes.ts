import type { JsonObject } from '@connectory/definition';
import type { ConversionCode } from './conversion-code.js';
import { openapi } from './example-sources.js';

/** A definition that is converted to OpenAPI 2.0, with these members of its operation and of itself. */
const to2 = (operation: JsonObject, members: JsonObject = {}) => ({
  to: '2.0' as const,
  source: openapi('3.1.0', operation, members),
});
const text = { type: 'string' };
const inQuery = (name: string, more: JsonObject) => ({ name, in: 'query', ...more });
const body = (content: JsonObject) => to2({ requestBody: { content } });

/** The codes of operations that are written in OpenAPI 3.0 and 2.0: parameters, bodies and answers. */
export const downgradeOperationCodes = [
  {
    code: 'openapi/body-of-get',
    severity: 'warning',
    isLoss: true,
    title: 'The body of a GET request is left out',
    meaning: 'In OpenAPI 2.0, as custom connectors take it, a GET or HEAD request has no body.',
    remedy: 'If the API takes the same call as POST, describe that one.',
    example: {
      to: '2.0',
      source: {
        ...openapi('3.1.0'),
        paths: {
          '/sentiment': {
            get: {
              requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
              responses: { '200': { description: 'The sentiment' } },
            },
          },
        },
      },
    },
  },
  {
    code: 'openapi/callbacks',
    severity: 'info',
    isLoss: true,
    title: 'Callbacks are left out',
    meaning: 'OpenAPI 2.0 cannot describe the requests that the API makes in return.',
    remedy: 'Describe them in words, or as a trigger of a custom connector.',
    example: to2({ callbacks: { done: { '{$request.query.url}': { post: { responses: {} } } } } }),
  },
  {
    code: 'openapi/links',
    severity: 'info',
    isLoss: true,
    title: 'Links between operations are left out',
    meaning: 'OpenAPI 2.0 cannot say that a value of one answer is a parameter of the next call.',
    remedy: 'Say it in the descriptions.',
    example: to2({
      responses: {
        '200': { description: 'The job', links: { result: { operationId: 'GetResult' } } },
      },
    }),
  },
  {
    code: 'openapi/object-parameter',
    severity: 'warning',
    isLoss: true,
    title: 'A parameter that is an object is a text',
    meaning: 'Outside of bodies OpenAPI 2.0 has no objects.',
    remedy: 'Describe each property as a parameter of its own, if that is what is sent.',
  },
  {
    code: 'openapi/parameter-content',
    severity: 'warning',
    isLoss: true,
    title: 'The format of a parameter is left out',
    meaning: 'OpenAPI 2.0 cannot say that the value of a parameter is JSON, for example; it is a text.',
    remedy: 'Say in the description how the text is written.',
    example: to2({
      parameters: [inQuery('filter', { content: { 'application/json': { schema: { type: 'object' } } } })],
    }),
  },
  {
    code: 'openapi/parameter-does-not-fit',
    severity: 'info',
    isLoss: true,
    title: 'A parameter that does not fit its path is left out',
    meaning: 'There is another one of its name and place, or the path has no placeholder of its name.',
    remedy: 'Repair the path or the parameter; validation names the same place.',
  },
  {
    code: 'openapi/range-of-statuses',
    severity: 'info',
    isLoss: true,
    title: 'The answer for a range of statuses is left out',
    meaning: 'OpenAPI 2.0 names single statuses and a default.',
    remedy: 'Name the statuses that the API really sends.',
    example: to2({
      responses: {
        '200': { description: 'The sentiment' },
        '400': { description: 'No text' },
        '4XX': { description: 'Another fault of yours' },
      },
    }),
  },
  {
    code: 'openapi/schema-of-default-response',
    severity: 'info',
    isLoss: true,
    title: 'The schema of the default answer is left out',
    meaning: 'In OpenAPI 2.0, as custom connectors take it, the default answer has no schema.',
    remedy: 'Name the statuses that the API sends, each with its schema.',
    example: to2({
      responses: {
        '200': { description: 'The sentiment' },
        default: { description: 'A fault', content: { 'application/json': { schema: { type: 'object' } } } },
      },
    }),
  },
  {
    code: 'openapi/several-content-types',
    severity: 'warning',
    isLoss: true,
    title: 'A body has one schema for all content types',
    meaning:
      'OpenAPI 2.0 has one schema, whatever the content type, and custom connectors take few of them. The others are left out.',
    remedy: 'Check that the one that is left is the one that people use.',
    example: body({ 'application/json': { schema: { type: 'object' } }, 'text/plain': { schema: text } }),
  },
  {
    code: 'openapi/several-examples',
    severity: 'info',
    isLoss: true,
    title: 'All examples but one are left out',
    meaning: 'Older versions keep one example at each place, and OpenAPI 2.0 none of a whole form.',
    remedy: 'Nothing, unless another example says more: then put it first.',
    example: body({ 'application/json': { schema: { type: 'string', examples: ['Good', 'Bad'] } } }),
  },
  {
    code: 'openapi/several-files',
    severity: 'warning',
    isLoss: true,
    title: 'A field for several files takes one',
    meaning: 'A field of a form takes one file in OpenAPI 2.0.',
    remedy: 'If the API takes one file at a time, too, nothing is missing.',
    example: body({
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: {
            files: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
          },
        },
      },
    }),
  },
] as const satisfies readonly ConversionCode[];
