import type { JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { bundleFiles, info, member, ref } from './files.test.js';

const ok = (schema: JsonValue) => ({ description: 'ok', content: { 'application/json': { schema } } });

describe('a description in several files', () => {
  it('becomes one document, components in the place of what referred to them', async () => {
    const { document, files, findings } = await bundleFiles({
      'api/openapi.json': {
        openapi: '3.0.3',
        info,
        paths: { '/pets': ref('paths/pets.yaml') },
        components: { schemas: { Pet: ref('schemas/pet.yaml'), Error: ref('../shared/errors.yaml#/Error') } },
      },
      'api/paths/pets.yaml': `
get:
  responses:
    '200':
      description: ok
      content:
        application/json:
          schema: {type: array, items: {$ref: ../schemas/pet.yaml}}
    default: {$ref: '../../shared/errors.yaml#/responses/Failed'}
`,
      'api/schemas/pet.yaml': 'type: object\nproperties: {owner: {$ref: ./owner.yaml}}\n',
      'api/schemas/owner.yaml': 'type: object\nproperties: {pets: {type: array, items: {$ref: pet.yaml}}}\n',
      'shared/errors.yaml': `
Error: {type: object}
responses:
  Failed:
    description: failed
    content: {application/json: {schema: {$ref: '#/Error'}}}
`,
    });
    expect(document).toEqual({
      openapi: '3.0.3',
      info,
      paths: {
        '/pets': {
          get: {
            responses: {
              '200': ok({ type: 'array', items: ref('#/components/schemas/Pet') }),
              default: ref('#/components/responses/Failed'),
            },
          },
        },
      },
      components: {
        schemas: {
          Pet: { type: 'object', properties: { owner: ref('#/components/schemas/owner') } },
          Error: { type: 'object' },
          owner: {
            type: 'object',
            properties: { pets: { type: 'array', items: ref('#/components/schemas/Pet') } },
          },
        },
        responses: {
          Failed: {
            description: 'failed',
            content: { 'application/json': { schema: ref('#/components/schemas/Error') } },
          },
        },
      },
    });
    expect(files.map(({ location }) => location)).toEqual([
      'api/paths/pets.yaml',
      'api/schemas/pet.yaml',
      'shared/errors.yaml',
      'api/schemas/owner.yaml',
    ]);
    expect(findings).toMatchObject([
      {
        code: 'reading/bundled',
        severity: 'info',
        message:
          '4 other files were taken over into this document: paths/pets.yaml, schemas/pet.yaml, ../shared/errors.yaml, schemas/owner.yaml.',
      },
    ]);
  });

  it('keeps to the sections of 2.0, and writes a shared path out in each place', async () => {
    const { document } = await bundleFiles({
      'swagger.json': {
        swagger: '2.0',
        info,
        paths: { '/a': ref('path.json'), '/b': ref('path.json') },
      },
      'path.json': {
        parameters: [ref('common.json#/parameters/Trace')],
        get: { responses: { 200: { description: 'ok', schema: ref('common.json#/definitions/A') } } },
      },
      'common.json': {
        parameters: { Trace: { name: 'trace', in: 'header', type: 'string' } },
        definitions: { A: { properties: { b: ref('#/definitions/B') } }, B: { type: 'string' } },
      },
    });
    const path = {
      parameters: [ref('#/parameters/Trace')],
      get: { responses: { 200: { description: 'ok', schema: ref('#/definitions/A') } } },
    };
    expect(document).toEqual({
      swagger: '2.0',
      info,
      paths: { '/a': path, '/b': path },
      parameters: { Trace: { name: 'trace', in: 'header', type: 'string' } },
      definitions: { A: { properties: { b: ref('#/definitions/B') } }, B: { type: 'string' } },
    });
  });

  it('shares a path that is used twice in 3.1, and keeps what stands beside a reference', async () => {
    const { document } = await bundleFiles({
      'openapi.json': {
        openapi: '3.1.0',
        info,
        paths: { '/a': ref('path.json'), '/b': { ...ref('path.json'), summary: 'B' } },
        components: { schemas: { A: { description: 'mine', $ref: 'a.json', deprecated: true } } },
      },
      'path.json': { get: { responses: {} } },
      'a.json': { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://x.example/a' },
    });
    expect(document).toMatchObject({
      paths: {
        '/a': ref('#/components/pathItems/path'),
        '/b': { ...ref('#/components/pathItems/path'), summary: 'B' },
      },
      components: {
        schemas: {
          A: { description: 'mine', $ref: '#/components/schemas/a', deprecated: true },
          a: { $schema: 'https://json-schema.org/draft/2020-12/schema' },
        },
        pathItems: { path: { get: { responses: {} } } },
      },
    });
    expect(Object.keys(member(document, 'components', 'schemas', 'A') as object)).toEqual([
      'description',
      '$ref',
      'deprecated',
    ]);
    expect(member(document, 'components', 'schemas', 'a')).not.toHaveProperty('$id');
  });

  it('takes whole sections from files, and writes out what cannot be a component', async () => {
    const { document } = await bundleFiles({
      'openapi.json': {
        openapi: '3.0.0',
        info: ref('info.json'),
        servers: ref('servers.json'),
        paths: ref('paths/index.json'),
        components: { schemas: ref('schemas/index.json') },
      },
      'info.json': info,
      'servers.json': [{ url: 'https://api.example.com' }],
      'paths/index.json': {
        '/a': {
          get: {
            parameters: ref('../parameters.json'),
            responses: { 200: ok(ref('../schemas/index.json#/A')) },
          },
        },
      },
      'parameters.json': [{ name: 'a', in: 'query', schema: ref('schemas/a.json') }],
      'schemas/index.json': { A: ref('a.json'), B: { items: ref('#/A') } },
      'schemas/a.json': { type: 'string' },
    });
    expect(document).toEqual({
      openapi: '3.0.0',
      info,
      servers: [{ url: 'https://api.example.com' }],
      paths: {
        '/a': {
          get: {
            parameters: [{ name: 'a', in: 'query', schema: ref('#/components/schemas/A') }],
            responses: { 200: ok(ref('#/components/schemas/A')) },
          },
        },
      },
      components: { schemas: { A: { type: 'string' }, B: { items: ref('#/components/schemas/A') } } },
    });
  });

  it('is written as its entry is: YAML as YAML, JSON in lines or without', async () => {
    const parts = { 'a.json': { type: 'string' } };
    const schemas = { A: ref('a.json') };
    const yaml = `openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    A: {$ref: a.json}\n`;
    expect((await bundleFiles({ 'openapi.yaml': yaml, ...parts })).text).toBe(
      'openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    A:\n      type: string\n',
    );
    const document = { components: { schemas }, openapi: '3.1.0' };
    const compact = await bundleFiles({ 'openapi.json': JSON.stringify(document), ...parts });
    expect(compact.text).toBe('{"components":{"schemas":{"A":{"type":"string"}}},"openapi":"3.1.0"}');
    const lines = await bundleFiles({ 'openapi.json': document, ...parts });
    expect(lines.text).toBe(`${JSON.stringify(JSON.parse(compact.text), null, 2)}\n`);
  });
});
