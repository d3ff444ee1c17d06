import { Operation } from '@connectory/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeConnector } from './describe-connector.js';
import { describeOperations } from './describe-operations.js';
import type { JsonObject, JsonValue } from './json.js';

const ref = (path: string) => ({ $ref: `#/components/${path}` });
const definition: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Text Analytics', version: '1', description: 'Reads texts' },
  servers: [
    { url: 'https://{region}.example.com/v1', variables: { region: { default: 'west' } } },
    { url: 'https://{x}.example.com' },
  ],
  tags: [{ name: 'texts' }],
  security: [{ key: [] }],
  paths: {
    '/texts/{id}': {
      parameters: [ref('parameters/id'), { name: 'language', in: 'query', schema: { type: 'string' } }],
      get: {
        operationId: 'getText',
        summary: 'Get a text',
        tags: ['texts', 'reading'],
        'x-ms-visibility': 'important',
        parameters: [
          {
            name: 'language',
            in: 'query',
            required: true,
            'x-ms-summary': 'Language',
            schema: { enum: ['de'] },
            example: 'de',
          },
        ],
        responses: {
          '200': ref('responses/Text'),
          'x-note': {},
          default: { description: 'Error', content: { 'text/plain': { example: 'No' } } },
        },
      },
      post: {
        security: [{}, { key: [], oauth: ['a'] }],
        requestBody: ref('requestBodies/Text'),
        deprecated: true,
        'x-ms-trigger': 'batch',
        responses: {},
      },
    },
    '/shared': ref('pathItems/shared'),
    'x-extension': { get: {} },
  },
  components: {
    parameters: {
      id: {
        name: 'id',
        in: 'path',
        content: { 'application/json': { schema: { type: 'integer' }, examples: { one: { value: 1 } } } },
      },
    },
    responses: {
      Text: {
        description: 'The text',
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: ref('schemas/Text') } },
      },
    },
    requestBodies: {
      Text: {
        required: true,
        content: {
          'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } },
        },
      },
    },
    pathItems: { shared: { put: { operationId: 'shared' } } },
    schemas: { Text: { type: 'object' } },
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      basic: { type: 'http', scheme: 'basic' },
      bearer: { type: 'http', scheme: 'Bearer' },
      oauth: { type: 'oauth2', flows: { authorizationCode: {}, clientCredentials: {} } },
      odd: { type: 'odd' },
    },
  },
};

describe('describeOperations', () => {
  const operations = describeOperations(definition);
  const [get, post, shared] = operations;

  it('keeps to the contract', () => {
    for (const operation of operations) expect(Operation.parse(operation)).toEqual(operation);
    expect(operations.map(({ operationId, pointer }) => [operationId, pointer])).toEqual([
      ['getText', '/paths/~1texts~1{id}/get'],
      ['post /texts/{id}', '/paths/~1texts~1{id}/post'],
      ['shared', '/components/pathItems/shared/put'],
    ]);
  });

  it('merges the parameters of the path item by name and location', () => {
    expect(get?.parameters).toEqual([
      {
        name: 'id',
        in: 'path',
        required: true,
        deprecated: false,
        label: null,
        description: '',
        schema: { type: 'integer' },
        example: 1,
        visibility: 'normal',
      },
      {
        name: 'language',
        in: 'query',
        required: true,
        deprecated: false,
        label: 'Language',
        description: '',
        schema: { enum: ['de'] },
        example: 'de',
        visibility: 'normal',
      },
    ]);
    expect(post?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['language', false],
    ]);
  });

  it('follows references to responses and bodies and keeps those in schemas', () => {
    expect(get?.responses).toEqual([
      {
        status: '200',
        description: 'The text',
        headers: [{ name: 'ETag', description: '', schema: { type: 'string' } }],
        content: [{ mediaType: 'application/json', schema: { $ref: '#/components/schemas/Text' } }],
      },
      {
        status: 'default',
        description: 'Error',
        headers: [],
        content: [{ mediaType: 'text/plain', schema: null, example: 'No' }],
      },
    ]);
  });

  it('refers to what is large and shared instead of copying it', () => {
    expect(post?.requestBody).toEqual({
      required: true,
      description: '',
      content: [
        {
          mediaType: 'application/json',
          schema: { $ref: '#/components/requestBodies/Text/content/application~1json/schema' },
        },
      ],
    });
  });

  it('knows kind, prominence, security and age', () => {
    expect([get?.kind, post?.kind]).toEqual(['action', 'trigger']);
    expect([get?.visibility, post?.visibility]).toEqual(['important', 'normal']);
    expect([get?.security, post?.security, shared?.security]).toEqual([
      [['key']],
      [[], ['key', 'oauth']],
      [['key']],
    ]);
    expect([get?.deprecated, post?.deprecated]).toEqual([false, true]);
  });

  it('takes anything for a definition', () => {
    const members = fc.constantFrom(
      'paths',
      '/a',
      'get',
      'parameters',
      'schema',
      'content',
      'a/b',
      '$ref',
      'responses',
      '200',
      'headers',
      'requestBody',
      'security',
      'name',
      'in',
      'examples',
      'components',
      'securitySchemes',
      'type',
      'servers',
      'url',
      'variables',
      'info',
      'tags',
    );
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 8, depthSize: 'large' },
        fc.constantFrom<JsonValue>(null, 1, 'path', '#/paths/~1a', '#', []),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(members, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(members, value), (document) => {
        for (const operation of describeOperations(document))
          expect(Operation.parse(operation)).toEqual(operation);
        describeConnector(document);
      }),
      { numRuns: 300 },
    );
  });
});

describe('describeConnector', () => {
  it('says what the definition says as a whole', () => {
    expect(describeConnector(definition)).toEqual({
      title: 'Text Analytics',
      description: 'Reads texts',
      servers: ['https://west.example.com/v1', 'https://{x}.example.com'],
      tags: ['texts', 'reading'],
      security: [
        { name: 'key', type: 'apiKey', label: 'API key in header X-Key' },
        { name: 'basic', type: 'http', label: 'Basic' },
        { name: 'bearer', type: 'http', label: 'Bearer token' },
        { name: 'oauth', type: 'oauth2', label: 'OAuth 2.0 (authorizationCode, clientCredentials)' },
      ],
    });
  });

  it('has nothing to say of an empty one', () => {
    expect(describeConnector({})).toEqual({
      title: '',
      description: '',
      servers: [],
      tags: [],
      security: [],
    });
  });
});
