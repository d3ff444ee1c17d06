import { diff } from './diff.js';
import { describe, expect, it } from 'vitest';
import {
  answer,
  body,
  document,
  object,
  parameter,
  rulesOf,
  text,
  withOperation,
  type Case,
  type Json,
} from './definitions.test.js';

const cases: readonly Case[] = [
  ['an operation', document({ paths: {} }), withOperation({}), ['operation-added'], ['operation-removed']],
  [
    'another operationId',
    withOperation({}),
    withOperation({ operationId: 'listTexts' }),
    ['operation-id-changed'],
    ['operation-id-changed'],
  ],
  [
    'another path',
    withOperation({}),
    withOperation({}, {}, '/v2/texts'),
    ['operation-path-changed'],
    ['operation-path-changed'],
  ],
  [
    'another method',
    document({ paths: { '/a': { get: { operationId: 'a' } } } }),
    document({ paths: { '/a': { post: { operationId: 'a' } } } }),
    ['operation-method-changed'],
    ['operation-method-changed'],
  ],
  [
    'another name in the path',
    withOperation({ parameters: [{ name: 'id', in: 'path', schema: text }] }, {}, '/texts/{id}'),
    withOperation({ parameters: [{ name: 'key', in: 'path', schema: text }] }, {}, '/texts/{key}'),
    ['path-parameter-renamed'],
    ['path-parameter-renamed'],
  ],
  [
    'a deprecation',
    withOperation({}),
    withOperation({ deprecated: true }),
    ['operation-deprecated'],
    ['operation-no-longer-deprecated'],
  ],
  [
    'a trigger',
    withOperation({}),
    withOperation({ 'x-ms-trigger': 'single' }),
    ['operation-trigger-changed'],
    ['operation-trigger-changed'],
  ],
  [
    'a text',
    withOperation({ summary: 'a' }),
    withOperation({ summary: 'b' }),
    ['description-changed'],
    ['description-changed'],
  ],
  [
    'tags',
    withOperation({ tags: ['a', 'b'] }),
    withOperation({ tags: ['b'] }),
    ['operation-tags-changed'],
    ['operation-tags-changed'],
  ],
  [
    'a server',
    document({ servers: [{ url: 'https://a.example' }] }),
    document({ servers: [{ url: 'https://b.example/' }] }),
    ['server-changed'],
    ['server-changed'],
  ],
  [
    'one more server',
    document({ servers: [{ url: 'https://a.example' }] }),
    document({ servers: [{ url: 'https://a.example/' }, { url: 'https://b.example' }] }),
    ['server-added'],
    ['server-removed'],
  ],
  [
    'credentials',
    withOperation({}),
    withOperation({ security: [{ key: [] }] }),
    ['security-added'],
    ['security-removed'],
  ],
  [
    'credentials for all',
    withOperation({ security: [{}] }, { security: [{ key: [] }] }),
    withOperation({}, { security: [{ key: [] }] }),
    ['security-added'],
    ['security-removed'],
  ],
  [
    'another way to authenticate',
    withOperation({ security: [{ key: [] }] }),
    withOperation({ security: [{ key: [] }, { oauth: [] }] }),
    ['security-alternative-added'],
    ['security-alternative-removed'],
  ],
  [
    'a scope',
    withOperation({ security: [{ oauth: ['read'] }] }),
    withOperation({ security: [{ oauth: ['read', 'write'] }] }),
    ['security-scope-added'],
    ['security-scope-removed'],
  ],
  [
    'a security scheme',
    document({ components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'Key' } } } }),
    document({ components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'Key' } } } }),
    ['security-scheme-changed'],
    ['security-scheme-changed'],
  ],
  ['a parameter', withOperation({}), parameter({}), ['parameter-added-optional'], ['parameter-removed']],
  [
    'a required parameter',
    withOperation({}),
    parameter({ required: true }),
    ['parameter-added-required'],
    ['parameter-removed'],
  ],
  [
    'a parameter that must be',
    parameter({}),
    parameter({ required: true }),
    ['parameter-became-required'],
    ['parameter-became-optional'],
  ],
  [
    'a moved parameter',
    parameter({}),
    parameter({ in: 'header' }),
    ['parameter-moved', 'parameter-serialisation-changed', 'parameter-serialisation-changed'],
    ['parameter-moved', 'parameter-serialisation-changed', 'parameter-serialisation-changed'],
  ],
  [
    'how a parameter is written',
    parameter({}),
    parameter({ explode: false }),
    ['parameter-serialisation-changed'],
    ['parameter-serialisation-changed'],
  ],
  ['a body', withOperation({}), body(text), ['request-body-added-optional'], ['request-body-removed']],
  [
    'a body that must be',
    body(text),
    body(text, { required: true }),
    ['request-body-became-required'],
    ['request-body-became-optional'],
  ],
  [
    'a media type',
    withOperation({ requestBody: { content: { 'text/plain': {} } } }),
    withOperation({ requestBody: { content: { 'text/plain': {}, 'text/csv': {} } } }),
    ['request-media-type-added'],
    ['request-media-type-removed'],
  ],
  [
    'a header',
    answer(text),
    answer(text, { headers: { ETag: { schema: text } } }),
    ['response-header-added'],
    ['response-header-removed'],
  ],
  ['a response', withOperation({ responses: {} }), answer(text), ['response-added'], ['response-removed']],
  [
    'the response to an error',
    withOperation({ responses: { '200': {} } }),
    withOperation({ responses: { '200': {}, '404': {} } }),
    ['response-added'],
    ['error-response-removed'],
  ],
  [
    'the version',
    document({}),
    document({ info: { title: 'Text', version: '2' } }),
    ['version-changed'],
    ['version-changed'],
  ],
];

describe('what has changed', () => {
  it.each(cases)('is told: %s', (_name, old, now, there, back) => {
    expect(rulesOf(old, now)).toEqual(there);
    expect(rulesOf(now, old)).toEqual(back);
  });

  it('is nothing where only the writing is another', () => {
    const direct = answer({ type: 'object', properties: { a: text, b: text }, required: ['a'] });
    const composed = withOperation(
      { responses: { '200': { $ref: '#/components/responses/Text' } } },
      {
        components: {
          responses: {
            Text: {
              description: 'OK',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Text' } } },
            },
          },
          schemas: {
            Text: {
              allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { b: { type: ['string'] } } }],
            },
            Base: { required: ['a'], properties: { a: text } },
          },
        },
      },
    );
    expect(rulesOf(direct, composed)).toEqual([]);
    expect(rulesOf(composed, direct)).toEqual([]);
  });

  it('is nothing of what a conversion leaves for itself', () => {
    const hint = { 'x-connectory-differences': { '/a': { was: 1 } } };
    expect(
      rulesOf(withOperation(hint, { 'x-connectory-source': { version: '2.0' } }), withOperation({})),
    ).toEqual([]);
    expect(rulesOf(withOperation({ 'x-owner': 'a' }), withOperation({}))).toEqual(['extension-changed']);
  });

  it('says the class, both places, the operation and what happened', () => {
    const [change] = diff(answer(object({ a: text })), answer(object({})));
    expect(change).toEqual({
      rule: 'response-property-removed',
      class: 'breaking',
      pointer: {
        old: '/paths/~1texts/get/responses/200/content/application~1json/schema/properties/a',
        new: '/paths/~1texts/get/responses/200/content/application~1json/schema',
      },
      operation: { method: 'get', path: '/texts', operationId: 'getTexts' },
      message: 'The output field `a` has been removed.',
    });
  });

  it('is told for every operation that a shared schema reaches', () => {
    const shared = (properties: Json) => {
      const responses = {
        '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Text' } } } },
      };
      return document({
        paths: {
          '/a': { get: { operationId: 'a', responses } },
          '/b': { get: { operationId: 'b', responses } },
          '/c': { get: { operationId: 'c' } },
        },
        components: { schemas: { Text: object(properties) } },
      });
    };
    const changes = diff(shared({ a: text }), shared({}));
    expect(changes.map(({ operation }) => operation?.operationId)).toEqual(['a', 'b']);
    expect(new Set(changes.map(({ pointer }) => pointer.old))).toEqual(
      new Set(['/components/schemas/Text/properties/a']),
    );
  });

  it('is found in schemas that refer to each other in circles', () => {
    const tree = (leaf: Json) =>
      withOperation(
        {
          responses: {
            '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } } },
          },
        },
        {
          components: {
            schemas: {
              Tree: object({
                children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
                leaf,
                same: { $ref: '#/components/schemas/Loop' },
              }),
              Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }, { $ref: '#/components/schemas/Tree' }] },
            },
          },
        },
      );
    const changes = diff(tree(text), tree({ type: 'integer' }));
    expect(new Set(changes.map(({ rule }) => rule))).toEqual(new Set(['response-type-changed']));
  });

  it('comes to an end where every schema is compared with every other one', () => {
    const names = Array.from({ length: 300 }, (_, index) => `S${index}`);
    const all = (order: readonly string[], type: string) => {
      const refs = order.map((name) => ({ $ref: `#/components/schemas/${name}` }));
      const schemas = names.map((name) => [name, { oneOf: refs, type: ['object', type] }] as const);
      return withOperation(
        {
          responses: {
            '200': {
              content: {
                'application/json': { schema: { allOf: refs.map((ref) => ({ properties: { a: ref } })) } },
              },
            },
          },
        },
        { components: { schemas: Object.fromEntries(schemas) } },
      );
    };
    const rules = rulesOf(all(names, 'null'), all([...names].reverse(), 'string'));
    expect(rules).toContain('response-type-changed');
  });

  it('is not compared below what is another thing altogether', () => {
    expect(rulesOf(answer(object({ a: text })), answer({ type: 'array', items: text }))).toEqual([
      'response-type-changed',
    ]);
  });
});
