import type { JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { environmentVariables } from './environment.js';

describe('an environment of Postman', () => {
  it('gives its variables that are switched on, the last of a name', () => {
    const values: JsonValue = [
      { key: 'host', value: 'http://one.io', enabled: true },
      { key: 'host', value: 'http://two.io' },
      { key: 'off', value: '1', enabled: false },
      { key: 'port', value: 8080 },
      { key: 'empty' },
    ];
    const expected = { host: 'http://two.io', port: '8080', empty: '' };
    expect(environmentVariables({ name: 'Test', values })).toEqual(expected);
    expect(environmentVariables({ environment: { name: 'Test', values } })).toEqual(expected);
  });

  it.each<[string, JsonValue]>([
    ['a collection', { info: { name: 'C' }, item: [], values: [] }],
    ['an OpenAPI document', { openapi: '3.1.0', paths: {} }],
    ['a list of something else', { values: [1, 2] }],
    ['a text', 'values'],
    ['nothing', null],
  ])('is not %s', (_, value) => {
    expect(environmentVariables(value)).toBeNull();
  });

  it('is never confused by odd members', () => {
    const member = fc.dictionary(
      fc.constantFrom('key', 'value', 'enabled', 'name'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    fc.assert(
      fc.property(fc.array(member), (values) => {
        const variables = environmentVariables({ values } as JsonValue);
        for (const value of Object.values(variables ?? {})) expect(typeof value).toBe('string');
      }),
    );
  });
});
