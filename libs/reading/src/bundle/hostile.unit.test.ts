import type { JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.js';
import { bundleFiles, bytesOf, loading, member, problems, ref } from './files.test.js';
import { bundleLimitsFor } from './limits.js';

const limits = bundleLimitsFor(200_000);
const schemas = (all: JsonValue) => ({ openapi: '3.0.0', paths: {}, components: { schemas: all } });
const range = (count: number) => Array.from({ length: count }, (_none, index) => index);

describe('a hostile description', () => {
  it('gets nothing but what may be read, whatever it asks for', async () => {
    const refs = [
      'file:///etc/passwd',
      '/etc/passwd',
      '../../../etc/passwd',
      '..\\..\\secret.yaml',
      '%2e%2e/%2e%2e/secret.yaml',
      '//host/share.yaml',
      'C:/secret.yaml',
      'ftp://host/a.yaml',
      'data:application/json,{}',
    ];
    const load = loading({});
    const entry = schemas(Object.fromEntries(refs.map((one, index) => [`S${index}`, ref(one)])));
    const bundled = await bundle({ bytes: bytesOf(entry), location: 'api/openapi.json' }, load, limits);
    expect(problems(bundled!)).toEqual(
      refs.map((_one, index) => ['reading/refused-file', `/components/schemas/S${index}/$ref`]),
    );
    expect(load.asked).toEqual([]);
  });

  it('of very many files ends at the limit', async () => {
    const load = loading(Object.fromEntries(range(10_000).map((index) => [`${index}.json`, '{}'])));
    const entry = schemas({ A: { allOf: range(10_000).map((index) => ref(`${index}.json`)) } });
    const bundled = await bundle(
      { bytes: bytesOf(JSON.stringify(entry)), location: 'openapi.json' },
      load,
      bundleLimitsFor(1_048_576),
    );
    expect(load.asked).toHaveLength(100);
    expect([bundled!.files.length, problems(bundled!).length]).toEqual([100, 9_900]);
    expect(new Set(problems(bundled!).map(([code]) => code))).toEqual(new Set(['reading/too-many-files']));
  });

  it('of files in a chain without end ends at the limit', async () => {
    const load = async (location: string) => {
      const next = Number.parseInt(location, 10) + 1;
      return bytesOf({ properties: { next: ref(`${next}.json`) } });
    };
    const bundled = await bundle(
      { bytes: bytesOf(schemas({ A: ref('0.json') })), location: 'a.json' },
      load,
      limits,
    );
    expect([bundled!.files.length, problems(bundled!)]).toEqual([
      100,
      [['reading/too-many-files', '/components/schemas/99/properties/next/$ref']],
    ]);
  });

  it('of large files ends at the limit of bytes', async () => {
    const large = JSON.stringify({ description: 'x'.repeat(190_000) });
    const files = Object.fromEntries(range(10).map((index) => [`${index}.json`, large]));
    const entry = schemas({ A: { allOf: range(10).map((index) => ref(`${index}.json#/nothing`)) } });
    const { findings } = await bundleFiles({ 'openapi.json': entry, ...files }, limits);
    const codes = findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'reading/missing-target')).toHaveLength(4);
    expect(codes.filter((code) => code === 'reading/too-many-files')).toHaveLength(6);
  });

  it('that grows by being written out again and again is not put together', async () => {
    // 2.0 has no component for a path, so each use is a copy.
    const path = { get: { description: 'x'.repeat(1_000), responses: {} } };
    const paths = Object.fromEntries(range(1_000).map((index) => [`/${index}`, ref('path.json')]));
    const entry = { swagger: '2.0', paths };
    const bundled = await bundleFiles({ 'swagger.json': entry, 'path.json': path }, limits);
    expect([bundled.document, bundled.files, problems(bundled)]).toEqual([
      entry,
      [],
      [['reading/bundle-too-large', '']],
    ]);
  });

  it('that doubles with each file is not put together', async () => {
    const doubling = Object.fromEntries(
      range(50).map((index): [string, JsonValue] => [
        `${index}.json`,
        { a: { properties: ref(`${index + 1}.json`) }, b: { properties: ref(`${index + 1}.json`) } },
      ]),
    );
    const entry = schemas({ A: { properties: ref('0.json') } });
    const bundled = await bundleFiles({ 'openapi.json': entry, ...doubling, '50.json': {} }, limits);
    expect(problems(bundled)).toEqual([['reading/bundle-too-large', '']]);
  });

  it('nested too deeply only once it is put together is not put together', async () => {
    const deep = (levels: number, end: JsonValue) =>
      range(levels).reduce<JsonValue>((inner) => ({ properties: { a: inner } }), end);
    const files = Object.fromEntries(
      range(5).map((index) => [`${index}.json`, { x: deep(100, { properties: ref(`${index + 1}.json`) }) }]),
    );
    const entry = schemas({ A: { properties: ref('0.json') } });
    const bundled = await bundleFiles({ 'openapi.json': entry, ...files, '5.json': {} }, limits);
    expect(problems(bundled)).toEqual([['reading/bundle-too-large', '']]);
  });

  it('of references that lead to each other for long costs no more than they are', async () => {
    const count = 5_000;
    const chain = Object.fromEntries(range(count).map((index) => [`a${index}`, ref(`#/a${index + 1}`)]));
    const all = Object.fromEntries(range(count).map((index) => [`S${index}`, ref(`chain.json#/a${index}`)]));
    const { document } = await bundleFiles(
      {
        'openapi.json': JSON.stringify(schemas(all)),
        'chain.json': JSON.stringify({ ...chain, [`a${count}`]: { type: 'string' } }),
      },
      bundleLimitsFor(1_048_576),
    );
    expect(member(document, 'components', 'schemas', 'S0')).toEqual({ type: 'string' });
    expect(member(document, 'components', 'schemas', `S${count - 1}`)).toEqual(
      ref('#/components/schemas/S0'),
    );
  });

  it('cannot reach the prototype of an object by a name', async () => {
    const { document, ...rest } = await bundleFiles({
      'openapi.json': schemas({
        A: ref('a.json#/__proto__'),
        B: ref('a.json#/constructor'),
        C: ref('b.json#/x/toString'),
      }),
      'a.json': '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
      'b.json': { x: { toString: { type: 'string' } } },
    });
    expect(problems(rest).map(([code]) => code)).toEqual([
      'reading/missing-target',
      'reading/missing-target',
    ]);
    expect(member(document, 'components', 'schemas', 'C')).toEqual({ type: 'string' });
    expect({}).not.toHaveProperty('polluted');
  });
});
