import { isObject, walk, type JsonObject } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { describeError } from '../schema-checks/describe-error.js';
import { openapi20 } from './openapi-2-0.js';
import { openapi30 } from './openapi-3-0.js';
import { openapi31, openapi31AnyDialect } from './openapi-3-1.js';

const schemas = { openapi20, openapi30, openapi31, openapi31AnyDialect };

describe.each(Object.entries(schemas))('%s', (_name, schema) => {
  it('leaves nothing to guess: no union without an explanation, nothing dynamic', () => {
    walk(schema, (node, pointer) => {
      if (!isObject(node) || /\/(?:properties|definitions|\$defs)$/.test(pointer)) return;
      const keywords = Object.keys(node);
      for (const keyword of ['oneOf', '$dynamicRef', 'unevaluatedProperties', 'dependentSchemas']) {
        expect([pointer, keywords]).not.toEqual([pointer, expect.arrayContaining([keyword])]);
      }
      if ('anyOf' in node) expect(node).toHaveProperty('explain');
      if ('not' in node) expect('explain' in node || 'excludedBy' in node).toBe(true);
    });
  });

  it('has all definitions that it refers to', () => {
    walk(schema, (node) => {
      if (!isObject(node) || typeof node['$ref'] !== 'string') return;
      const [, name] = /^#\/(?:definitions|\$defs)\/(.*)$/.exec(node['$ref']) ?? [];
      const definitions = (schema['definitions'] ?? schema['$defs']) as JsonObject;
      if (name !== undefined && !name.includes('/')) expect(definitions).toHaveProperty(name);
    });
  });
});

it('has a message for every keyword of the schemas', () => {
  const error = { instancePath: '/a', schemaPath: '#', params: {}, data: 1, parentSchema: {} };
  expect(() => describeError({ ...error, keyword: 'unheard-of' })).toThrow('unheard-of');
});
