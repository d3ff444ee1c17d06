import type { JsonObject, SpecVersion } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../schema-checks/check-schema.js';

const documents: Readonly<Record<'2.0' | '3.0', JsonObject>> = {
  '2.0': { swagger: '2.0', info: { title: 'a', version: '1' }, paths: {} },
  '3.0': { openapi: '3.0.3', info: { title: 'a', version: '1' }, paths: {} },
};
const check = (version: Exclude<SpecVersion, '3.1'>, more: JsonObject) =>
  checkSchema({ ...documents[version], ...more }, version).map(({ severity, pointer }) => [
    severity,
    pointer,
  ]);
const link = (members: JsonObject) => ({ components: { links: { a: members } } });
const implicit = (authorizationUrl: string) => ({
  securityDefinitions: { a: { type: 'oauth2', flow: 'implicit', scopes: {}, authorizationUrl } },
});

describe('where the specification says more or less than its JSON Schema', () => {
  it('says of what a list is', () => {
    expect(check('2.0', { parameters: { a: { name: 'a', in: 'query', type: 'array' } } })).toEqual([
      ['error', '/parameters/a'],
    ]);
    expect(
      check('2.0', { responses: { a: { description: '', headers: { b: { type: 'array' } } } } }),
    ).toEqual([['error', '/responses/a/headers/b']]);
    expect(check('3.0', { components: { schemas: { A: { type: 'array' } } } })).toEqual([
      ['error', '/components/schemas/A'],
    ]);
  });

  it('demands it not of the schemas of 2.0', () => {
    expect(check('2.0', { definitions: { A: { type: 'array' } } })).toEqual([]);
  });

  it('has an example here or elsewhere', () => {
    const example = { value: 1, externalValue: 'https://example.com/1' };
    expect(check('3.0', { components: { examples: { a: example } } })).toEqual([
      ['error', '/components/examples/a/externalValue'],
    ]);
  });

  it('lets a link refer to an operation with braces, as the specification itself does', () => {
    expect(check('3.0', link({ operationRef: '#/paths/~1a~1{id}/get' }))).toEqual([]);
  });

  it('only recommends that the addresses of flows are URLs in 2.0', () => {
    expect(check('2.0', implicit('/authorize'))).toEqual([
      ['warning', '/securityDefinitions/a/authorizationUrl'],
    ]);
    expect(check('2.0', implicit('https://example.com/authorize'))).toEqual([]);
  });
});
