import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.js';
import { bundleFiles, bytesOf, loading, member, problems, ref } from './files.test.js';
import { bundleLimitsFor } from './limits.js';

const limits = bundleLimitsFor(1_048_576);

describe('nothing is done', () => {
  it.each([
    [
      'a description in one file',
      { openapi: '3.1.0', components: { schemas: { A: ref('#/components/schemas/B') } } },
    ],
    ['something that only looks like a reference', { openapi: '3.1.0', 'x-a': ref('a.json') }],
    [
      'a schema with a name of its own',
      {
        openapi: '3.1.0',
        components: { schemas: { A: { $id: 'https://x.example/a' }, B: ref('https://x.example/a') } },
      },
    ],
    [
      'a collection',
      {
        info: { schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
        item: [ref('a.json')],
      },
    ],
    ['a version that is not known', { openapi: '4.0.0', components: { schemas: { A: ref('a.json') } } }],
    ['what is no description', 'type: object\nproperties: {$ref: a.json}\n'],
    ['what cannot be read', '{"openapi": "3.1.0", "$ref": "a.json", }'],
  ])('with %s', async (_what, file) => {
    const load = loading({});
    expect(await bundle({ bytes: bytesOf(file), location: 'openapi.json' }, load, limits)).toBeNull();
    expect(load.asked).toEqual([]);
  });

  it('with relative references of a document of which nobody knows where it is', async () => {
    const document = { openapi: '3.1.0', components: { schemas: { A: ref('a.json') } } };
    const load = loading({});
    expect(await bundle({ bytes: bytesOf(document), location: '' }, load, limits)).toBeNull();
    expect(load.asked).toEqual([]);
  });
});

describe('a reference that leads nowhere', () => {
  it('stays as it is, and its finding says why', async () => {
    const schemas = {
      A: ref('missing.json'),
      B: ref('other.json#/nothing'),
      C: ref('circle.json#/a'),
      D: ref('broken.json'),
      E: { properties: ref('endless.json') },
      F: { discriminator: { propertyName: 'a', mapping: { a: './missing.json' } } },
    };
    const bundled = await bundleFiles({
      'openapi.json': { openapi: '3.0.0', paths: {}, components: { schemas } },
      'other.json': { a: {} },
      'circle.json': { a: ref('#/b'), b: ref('#/a') },
      'broken.json': '{"a": }',
      'endless.json': { child: { properties: ref('endless.json') } },
    });
    expect(problems(bundled)).toEqual([
      ['reading/missing-file', '/components/schemas/A/$ref'],
      ['reading/missing-target', '/components/schemas/B/$ref'],
      ['reading/missing-target', '/components/schemas/C/$ref'],
      ['reading/unreadable-file', '/components/schemas/D/$ref'],
      ['reading/circle', '/components/schemas/E/properties/child/properties/$ref'],
      ['reading/missing-file', '/components/schemas/F/discriminator/mapping/a'],
    ]);
    expect(bundled.findings[1]?.message).toBe(
      '`missing.json` stays as it is. There is no file missing.json.',
    );
    expect(member(bundled.document, 'components', 'schemas')).toEqual({
      ...schemas,
      E: { properties: { child: { properties: ref('endless.json') } } },
    });
  });

  it('keeps the text of its document when there is no other file', async () => {
    const text = "openapi: 3.1.0 # as it is\ncomponents: {schemas: {A: {$ref: 'a.json'}}}\n";
    const bundled = await bundleFiles({ 'openapi.yaml': text });
    expect([bundled.text, bundled.files]).toEqual([text, []]);
    expect(problems(bundled)).toEqual([['reading/missing-file', '/components/schemas/A/$ref']]);
  });

  it('means the same in the document as it did in its file', async () => {
    const { document } = await bundleFiles({
      'openapi.json': { openapi: '3.1.0', components: { schemas: { A: ref('deep/a.json') } } },
      'deep/a.json': { allOf: [ref('missing.json#/x'), ref('#/nothing'), ref('../missing.json')] },
    });
    expect(member(document, 'components', 'schemas', 'A', 'allOf')).toEqual([
      ref('deep/missing.json#/x'),
      ref('deep/a.json#/nothing'),
      ref('missing.json'),
    ]);
  });
});
