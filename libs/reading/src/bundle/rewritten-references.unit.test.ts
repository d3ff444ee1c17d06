import { describe, expect, it } from 'vitest';
import { bundleFiles, member, problems, ref } from './files.test.js';

describe('what references of a description in several files lead to', () => {
  it('gives two things of one name two names, and one thing one', async () => {
    const { document } = await bundleFiles({
      'openapi.json': {
        openapi: '3.0.0',
        paths: {},
        components: {
          schemas: {
            Pet: { type: 'object' },
            All: {
              allOf: [ref('a/Pet.json'), ref('b/Pet.json'), ref('./a/../a/Pet.json'), ref('c.json#/x/Pet')],
            },
          },
        },
      },
      'a/Pet.json': { type: 'string' },
      'b/Pet.json': { type: 'number' },
      'c.json': { x: { Pet: { type: 'boolean' } } },
    });
    expect(member(document, 'components', 'schemas')).toEqual({
      Pet: { type: 'object' },
      All: {
        allOf: ['a_Pet', 'b_Pet', 'a_Pet', 'c_Pet'].map((name) => ref(`#/components/schemas/${name}`)),
      },
      a_Pet: { type: 'string' },
      b_Pet: { type: 'number' },
      c_Pet: { type: 'boolean' },
    });
  });

  it('points into what is taken over anyway', async () => {
    const { document } = await bundleFiles({
      'openapi.json': {
        openapi: '3.1.0',
        paths: {},
        components: {
          schemas: {
            Name: {
              anyOf: [ref('pet.json#/properties/name'), ref('pet.json#/$defs/Tag'), ref('pet.json#tag')],
            },
            Pet: ref('pet.json'),
          },
        },
      },
      'pet.json': {
        properties: { name: { type: 'string' }, root: ref('openapi.json#/components/schemas/Name') },
        $defs: { Tag: { $anchor: 'tag', type: 'integer' } },
      },
    });
    const pet = '#/components/schemas/Pet';
    expect(member(document, 'components', 'schemas')).toEqual({
      Name: { anyOf: [ref(`${pet}/properties/name`), ref(`${pet}/$defs/Tag`), ref(`${pet}/$defs/Tag`)] },
      Pet: {
        properties: { name: { type: 'string' }, root: ref('#/components/schemas/Name') },
        $defs: { Tag: { $anchor: 'tag', type: 'integer' } },
      },
    });
  });

  it('rewrites the names of discriminators and links, and leaves data alone', async () => {
    const { document, ...rest } = await bundleFiles({
      'openapi.json': {
        openapi: '3.0.0',
        paths: { '/a': ref('path.json') },
        components: {
          schemas: {
            Pet: {
              discriminator: {
                propertyName: 'kind',
                mapping: { cat: './cat.json', dog: 'Dog', own: '#/components/schemas/Pet' },
              },
              example: ref('cat.json'),
              'x-other': ref('cat.json'),
            },
          },
          links: {
            here: { operationRef: 'path.json#/get' },
            away: { operationRef: 'https://other.example/openapi.json#/paths/~1x/get' },
          },
          examples: { far: { externalValue: 'example.json' } },
        },
      },
      'path.json': { get: { responses: {} } },
      'cat.json': { type: 'object' },
    });
    expect(member(document, 'components')).toEqual({
      schemas: {
        Pet: {
          discriminator: {
            propertyName: 'kind',
            mapping: { cat: '#/components/schemas/cat', dog: 'Dog', own: '#/components/schemas/Pet' },
          },
          example: ref('cat.json'),
          'x-other': ref('cat.json'),
        },
        cat: { type: 'object' },
      },
      links: {
        here: { operationRef: '#/paths/~1a/get' },
        away: { operationRef: 'https://other.example/openapi.json#/paths/~1x/get' },
      },
      examples: { far: { externalValue: 'example.json' } },
    });
    expect(problems(rest)).toEqual([['reading/operation-outside', '/components/links/away/operationRef']]);
  });
});
