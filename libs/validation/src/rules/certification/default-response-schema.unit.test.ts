import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { defaultResponseSchema } from './default-response-schema.js';

describe(defaultResponseSchema.id, () => {
  it('takes the schema out, also of a shared response', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {responses: {'200': {description: a}, default: {description: b, content: {a/b: {schema: {type: string}}}}}}
    put: {responses: {'200': {description: a}, default: {$ref: '#/components/responses/Error'}}}
    post: {responses: {default: {$ref: '#/components/responses/Error'}}}
    patch: {responses: {default: {description: b}}}
components:
  responses: {Error: {description: c, content: {a/b: {schema: {type: string}}}}}
`;
    expect(report(defaultResponseSchema, yaml).map(({ pointer, fix }) => [pointer, fix?.actions])).toEqual([
      [
        '/paths/~1a/get/responses/default',
        [{ target: "$['paths']['/a']['get']['responses']['default']['content']", remove: true }],
      ],
      [
        '/paths/~1a/put/responses/default',
        [
          { target: "$['paths']['/a']['put']['responses']['default']", remove: true },
          { target: "$['paths']['/a']['put']['responses']", update: { default: { description: 'c' } } },
        ],
      ],
      ['/paths/~1a/post/responses/default', undefined],
    ]);
  });

  it('knows 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {get: {responses: {'200': {description: a}, default: {description: b, schema: {type: string}}}}}}
`;
    expect(report(defaultResponseSchema, yaml).map(({ fix }) => fix?.actions.length)).toEqual([1]);
  });
});
