import type { JsonObject, JsonValue } from '@connectory/definition';
import { valueAt } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../../convert.js';

const upgrade = (members: JsonObject) =>
  convert({
    value: { swagger: '2.0', info: { title: 'T', version: '1' }, paths: {}, ...members },
    kind: { kind: 'openapi', version: '2.0' },
  });
const upgradeOperation = (operation: JsonObject, members: JsonObject = {}) => {
  const responses = { 200: { description: 'OK' } };
  const { definition } = upgrade({ ...members, paths: { '/a': { post: { responses, ...operation } } } });
  return valueAt(definition, '/paths/~1a/post') as JsonObject;
};
const schemaOf = (schema: JsonValue) =>
  valueAt(upgrade({ definitions: { S: schema } }).definition, '/components/schemas/S');

describe('OpenAPI 2.0 → 3.1', () => {
  it('makes a server of each scheme', () => {
    const { definition } = upgrade({ host: 'h.io:8080', basePath: '/v1/', schemes: ['https', 'http'] });
    expect(definition['servers']).toEqual([{ url: 'https://h.io:8080/v1' }, { url: 'http://h.io:8080/v1' }]);
  });

  it('gives an operation with schemes of its own its own servers', () => {
    const operation = upgradeOperation({ schemes: ['wss'] }, { host: 'h.io', schemes: ['https'] });
    expect(operation['servers']).toEqual([{ url: 'wss://h.io' }]);
  });

  it('turns the body parameter into a request body in every consumed media type, extensions kept', () => {
    const operation = upgradeOperation({
      consumes: ['application/json', 'text/json'],
      parameters: [
        {
          name: 'payload',
          in: 'body',
          required: true,
          description: 'D',
          schema: { $ref: '#/definitions/S' },
          'x-ms-summary': 'B',
        },
      ],
    });
    const schema = { $ref: '#/components/schemas/S' };
    expect(operation).not.toHaveProperty('parameters');
    expect(operation['requestBody']).toEqual({
      description: 'D',
      content: { 'application/json': { schema }, 'text/json': { schema } },
      required: true,
      'x-connectory-name': 'payload',
      'x-ms-summary': 'B',
    });
  });

  it('turns form fields into one schema, files into binary strings', () => {
    const operation = upgradeOperation({
      consumes: ['multipart/form-data'],
      parameters: [
        { name: 'file', in: 'formData', type: 'file', required: true, 'x-ms-summary': 'File' },
        { name: 'tags', in: 'formData', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
      ],
    });
    expect(operation['requestBody']).toEqual({
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              file: { type: 'string', contentMediaType: 'application/octet-stream', 'x-ms-summary': 'File' },
              tags: { type: 'array', items: { type: 'string' } },
            },
            required: ['file'],
          },
          encoding: { tags: { style: 'form', explode: true } },
        },
      },
      required: true,
    });
  });

  it('takes form fields behind references and from the path item into the body', () => {
    const { definition } = upgrade({
      parameters: { Name: { name: 'name', in: 'formData', type: 'string' } },
      paths: {
        '/a': {
          parameters: [{ $ref: '#/parameters/Name' }, { name: 'q', in: 'query', type: 'string' }],
          post: { parameters: [{ name: 'age', in: 'formData', type: 'integer' }], responses: {} },
        },
      },
    });
    expect(valueAt(definition, '/paths/~1a/parameters')).toEqual([
      { name: 'q', in: 'query', schema: { type: 'string' } },
    ]);
    const form = '/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties';
    expect(valueAt(definition, form)).toEqual({ name: { type: 'string' }, age: { type: 'integer' } });
    expect(definition).not.toHaveProperty('components');
  });

  it.each([
    ['csv', { style: 'form', explode: false }],
    ['multi', { style: 'form', explode: true }],
    ['ssv', { style: 'spaceDelimited', explode: false }],
    ['pipes', { style: 'pipeDelimited', explode: false }],
  ])('says collectionFormat %s with style and explode', (collectionFormat, style) => {
    const parameter = { name: 'q', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat };
    expect(upgradeOperation({ parameters: [parameter] })['parameters']).toEqual([
      { name: 'q', in: 'query', ...style, schema: { type: 'array', items: { type: 'string' } } },
    ]);
  });

  it('keeps what a parameter says of its value in its schema and its extensions beside it', () => {
    const parameter = {
      name: 'p',
      in: 'path',
      type: 'integer',
      maximum: 5,
      exclusiveMaximum: true,
      'x-ms-visibility': 'advanced',
    };
    expect(upgradeOperation({ parameters: [parameter] })['parameters']).toEqual([
      {
        name: 'p',
        in: 'path',
        required: true,
        schema: { type: 'integer', exclusiveMaximum: 5 },
        'x-ms-visibility': 'advanced',
      },
    ]);
  });

  it('keeps the schema of a response although produces is empty, and puts examples beside it', () => {
    const schema = { type: 'object' };
    const operation = upgradeOperation({
      produces: [],
      responses: { 200: { description: 'OK', schema, examples: { 'application/json': { a: 1 } } } },
    });
    expect(valueAt(operation, '/responses/200/content')).toEqual({
      'application/json': { schema, example: { a: 1 } },
    });
  });

  it.each([
    ['implicit', { implicit: { authorizationUrl: 'https://a', scopes: { s: 'S' } } }],
    ['password', { password: { tokenUrl: 'https://t', scopes: { s: 'S' } } }],
    ['application', { clientCredentials: { tokenUrl: 'https://t', scopes: { s: 'S' } } }],
    [
      'accessCode',
      { authorizationCode: { authorizationUrl: 'https://a', tokenUrl: 'https://t', scopes: { s: 'S' } } },
    ],
  ])('knows the OAuth 2.0 flow %s', (flow, flows) => {
    const scheme = {
      type: 'oauth2',
      flow,
      scopes: { s: 'S' },
      authorizationUrl: 'https://a',
      tokenUrl: 'https://t',
    };
    const { definition } = upgrade({ securityDefinitions: { O: scheme } });
    expect(valueAt(definition, '/components/securitySchemes/O')).toMatchObject({ type: 'oauth2', flows });
  });

  it('renames what 3.1 does not allow as a name, everywhere', () => {
    const { definition } = upgrade({
      definitions: {
        'List of «Pet»': { type: 'array', items: { $ref: '#/definitions/List%20of%20%C2%ABPet%C2%BB' } },
      },
      securityDefinitions: { 'my key': { type: 'apiKey', in: 'header', name: 'K' } },
      security: [{ 'my key': [] }],
    });
    expect(valueAt(definition, '/components/schemas')).toEqual({
      List_of_Pet: { type: 'array', items: { $ref: '#/components/schemas/List_of_Pet' } },
    });
    expect(definition['security']).toEqual([{ my_key: [] }]);
  });

  it('follows references into paths to where the node went', () => {
    const schema = { type: 'object' };
    const { definition } = upgrade({
      paths: { '/a': { get: { responses: { 200: { description: '', schema } } } } },
      definitions: { S: { $ref: '#/paths/~1a/get/responses/200/schema' } },
    });
    const ref = valueAt(definition, '/components/schemas/S/$ref') as string;
    expect(valueAt(definition, decodeURIComponent(ref.slice(1)))).toEqual(schema);
  });

  it('brings schemas to JSON Schema 2020-12', () => {
    expect(
      schemaOf({
        type: 'object',
        discriminator: 'kind',
        properties: {
          kind: { type: 'string', example: 'cat' },
          age: { type: 'integer', minimum: 0, exclusiveMinimum: true, 'x-nullable': true },
          photo: { type: 'string', format: 'byte' },
          owner: { $ref: '#/definitions/S', 'x-nullable': true },
        },
      }),
    ).toEqual({
      type: 'object',
      discriminator: { propertyName: 'kind' },
      properties: {
        kind: { type: 'string', examples: ['cat'] },
        age: { type: ['integer', 'null'], exclusiveMinimum: 0 },
        photo: { type: 'string', contentEncoding: 'base64' },
        owner: { anyOf: [{ $ref: '#/components/schemas/S' }, { type: 'null' }] },
      },
    });
  });

  it('keeps x-ms extensions at every level and brings the webhook payload along', () => {
    const { definition } = upgrade({
      'x-ms-capabilities': { testConnection: { operationId: 'Ping' } },
      paths: {
        '/hook': {
          'x-ms-notification-content': { description: 'P', schema: { $ref: '#/definitions/S' } },
          post: { 'x-ms-trigger': 'single', responses: { 201: { description: '', 'x-ms-summary': 'R' } } },
        },
      },
      definitions: {
        S: { type: 'string', 'x-ms-dynamic-values': { operationId: 'List', 'value-path': 'id' } },
      },
    });
    expect(valueAt(definition, '/x-ms-capabilities/testConnection/operationId')).toBe('Ping');
    expect(valueAt(definition, '/paths/~1hook/x-ms-notification-content/schema/$ref')).toBe(
      '#/components/schemas/S',
    );
    expect(valueAt(definition, '/paths/~1hook/post/x-ms-trigger')).toBe('single');
    expect(valueAt(definition, '/paths/~1hook/post/responses/201/x-ms-summary')).toBe('R');
    expect(valueAt(definition, '/components/schemas/S/x-ms-dynamic-values/value-path')).toBe('id');
  });

  it('names what OpenAPI gives no meaning as lost, and nothing else', () => {
    const { ledger } = upgrade({ hots: 'typo', paths: { '/a': { get: { responses: {}, sumary: 'typo' } } } });
    const lost = ledger.filter(({ outcome }) => outcome === 'lost').map(({ source }) => source);
    expect(lost).toEqual(['/hots', '/paths/~1a/get/sumary']);
  });

  it('survives members of the wrong kind', () => {
    const odd = [null, 5, 'x', [], {}, true] as const;
    for (const member of [
      'info',
      'paths',
      'definitions',
      'parameters',
      'responses',
      'securityDefinitions',
      'security',
      'host',
    ]) {
      for (const value of odd) expect(upgrade({ [member]: value }).definition['openapi']).toBe('3.1.0');
    }
    for (const member of ['parameters', 'responses', 'consumes', 'produces', 'schemes']) {
      for (const value of odd) expect(upgradeOperation({ [member]: value })).toHaveProperty('responses');
    }
  });
});
